/** The project's Python tools, set up when they are first needed. */
package software.amazon.cognito.sandbox.tool;
