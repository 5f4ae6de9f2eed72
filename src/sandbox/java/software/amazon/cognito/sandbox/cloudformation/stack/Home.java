package software.amazon.cognito.sandbox.cloudformation.stack;

/**
 * Which Cognito a stack's resources are in.
 *
 * @param id tells it from others, wherever it is reached
 * @param endpoint how the user reached it: what follows {@code --endpoint}
 * @param timesServed how often it was opened to others; null when it is open to others all the time
 */
public record Home(String id, String endpoint, Integer timesServed) {
    /** Whether nobody else can have changed anything in it since then. */
    boolean isUntouchedSince(Home then) {
        return then != null && id.equals(then.id()) && timesServed != null && timesServed.equals(then.timesServed());
    }

    /** What to say when this Cognito, a stack's home, is not the one at hand. */
    String elsewhere(String stackName, Home atHand) {
        return "Stack " + stackName + " is deployed to "
                + (endpoint.equals(atHand.endpoint())
                        ? "another Cognito than the one that is now " + endpoint + ": restore that one, or delete the"
                                + " state folder to start afresh."
                        : endpoint + ": add --endpoint " + endpoint + ", or choose another --stack-name.");
    }
}
