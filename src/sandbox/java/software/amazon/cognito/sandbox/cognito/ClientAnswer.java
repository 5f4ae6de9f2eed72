package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the answers show of a client.
 *
 * @param clientTypes whether they show its ClientType
 */
record ClientAnswer(boolean clientTypes) {
    static final String SECRET = "ClientSecret";
    static final String SECRET_ARN = "ClientSecretArn";
    static final String TYPE = "ClientType";
    static final String REGULAR = "REGULAR";

    /** @param client as it is kept; becomes what is shown */
    ObjectNode of(ObjectNode client) {
        if (client.has(SECRET_ARN)) {
            client.remove(SECRET);
        }
        if (clientTypes) {
            client.put(TYPE, type(client));
        } else {
            client.remove(TYPE);
        }
        return client;
    }

    /** REGULAR, or DCR where an application registered it. */
    static String type(ObjectNode client) {
        return client.path(TYPE).asText(REGULAR);
    }
}
