/**
 * The command line: a class for each command, the options that commands share, the session that a command on stacks
 * works in, and the report that it prints. Whatever is written passes {@code ConcealingWriter}.
 *
 * <p>Commands know the services; no service knows a command.
 */
package software.amazon.cognito.sandbox.cli;
