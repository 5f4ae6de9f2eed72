package software.amazon.cognito.sandbox.cognito.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the answers show of a client.
 *
 * @param clientTypes whether they show its ClientType
 */
public record ClientAnswer(boolean clientTypes) {
    public static final String SECRET = "ClientSecret";
    public static final String SECRET_ARN = "ClientSecretArn";
    public static final String TYPE = "ClientType";
    public static final String REGULAR = "REGULAR";

    /** @param client as it is kept; becomes what is shown */
    public ObjectNode of(ObjectNode client) {
        if (client.has(SECRET_ARN)) {
            client.remove(SECRET);
        }
        if (clientTypes) {
            client.put(TYPE, type(client));
        } else {
            client.remove(TYPE);
        }
        if (client.path("AnalyticsConfiguration") instanceof ObjectNode analytics && analytics.has("ApplicationArn")) {
            addRole(analytics);
        }
        return client;
    }

    /**
     * What the answers to Create and Update show: lists in an order of their own, neither sorted nor as they were given
     * (AWS CLI example of update-user-pool-client, 2025-01: openid, email, profile became openid, profile, email). Here it
     * is the sorted list with its first element at the end, which is what that example shows.
     */
    ObjectNode ofChange(ObjectNode client) {
        ObjectNode answer = of(client);
        for (JsonNode setting : answer) {
            if (setting instanceof ArrayNode list) {
                list.add(list.remove(0));
            }
        }
        return answer;
    }

    /** REGULAR, or DCR where an application registered it. */
    static String type(ObjectNode client) {
        return client.path(TYPE).asText(REGULAR);
    }

    /** With an ApplicationArn, a service-linked role publishes (an acceptance test of hashicorp/terraform-provider-aws). */
    private static void addRole(ObjectNode analytics) {
        String account = analytics.get("ApplicationArn").asText().split(":")[4];
        analytics.put(
                "RoleArn",
                "arn:aws:iam::%s:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp"
                        .formatted(account));
        if (!analytics.has("UserDataShared")) {
            analytics.put("UserDataShared", false);
        }
    }
}
