/** What goes wrong on request, and how it is switched on over HTTP. */
package software.amazon.cognito.sandbox.cognito.faults;
