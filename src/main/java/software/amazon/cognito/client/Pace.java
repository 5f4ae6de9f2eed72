package software.amazon.cognito.client;

import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * How a handler deals with the time that it has (resource handler contract: 30 seconds for READ and LIST, 60 for the
 * others), of which a cold start may take ten seconds.
 */
public enum Pace {

    /** Answers in the one invocation that it has, READ and LIST: waits in place while Cognito throttles. */
    AT_ONCE(Duration.ofSeconds(18), ClientBuilder::getPatientClient),

    /** Ends an invocation that cannot go on, and is invoked again: {@code Waiting}. */
    IN_TURNS(Duration.ofSeconds(45), ClientBuilder::getClient);

    private final Duration timeForCalls;
    private final Supplier<CognitoIdentityProviderClient> client;

    Pace(Duration timeForCalls, Supplier<CognitoIdentityProviderClient> client) {
        this.timeForCalls = timeForCalls;
        this.client = client;
    }

    /** How long all calls of one invocation may take together. */
    public Duration timeForCalls() {
        return timeForCalls;
    }

    /** What makes the calls that may be repeated. */
    CognitoIdentityProviderClient client() {
        return client.get();
    }
}
