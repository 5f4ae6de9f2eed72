/**
 * Everything that reads the input of others, with a method for the fuzzer Jazzer to call; {@code src/build/fuzz} runs it.
 * A hang, too much memory and any exception that leaves {@code fuzzerTestOneInput} is a finding.
 */
package software.amazon.cognito.fuzz;
