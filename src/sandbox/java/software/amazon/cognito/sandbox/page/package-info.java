/** The page that {@code ./sandbox serve} shows to people: what there is, what happened, and faults to rehearse. */
package software.amazon.cognito.sandbox.page;
