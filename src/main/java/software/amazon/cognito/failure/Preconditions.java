package software.amazon.cognito.failure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/** What a request must fulfil before a handler acts on it. Every method throws {@link HandlerFailure} if it does not. */
public final class Preconditions {

    private Preconditions() {}

    /** Makes sure that a state names an app client; else NotFound: without its identifier no app client can exist. */
    public static void requireIdentifier(ObjectNode state) {
        boolean hasPool = state != null && state.has("UserPoolId");
        if (!hasPool || !state.has("ClientId")) {
            throw new HandlerFailure(
                    HandlerErrorCode.NotFound,
                    "The app client cannot be found: its primary identifier is UserPoolId and ClientId, and "
                            + (hasPool ? "ClientId" : "UserPoolId")
                            + " is missing.");
        }
    }

    /**
     * Makes sure that there are credentials to call Cognito with; else InvalidCredentials.
     *
     * @param proxy null when the request holds none
     */
    public static void requireCredentials(AmazonWebServicesClientProxy proxy) {
        if (proxy == null) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidCredentials,
                    "The request holds no callerCredentials, and nothing else may call Cognito. "
                            + "CloudFormation sends those of the type's execution role: register the type with one.");
        }
    }

    /** Makes sure that a state names a user pool; else InvalidRequest. */
    public static void requireUserPool(ObjectNode state) {
        if (state == null || !state.has("UserPoolId")) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    "UserPoolId is missing: app clients can only be listed for one user pool. "
                            + "Pass a resource model with UserPoolId.");
        }
    }

    /**
     * Makes sure that a template sets no read-only property, which the RPDK lets pass; else InvalidRequest.
     *
     * @param nameHint what to do about the name instead
     */
    public static void rejectReadOnly(ObjectNode desired, String nameHint) {
        for (String property : List.of("ClientId", "ClientSecret", "Name")) {
            if (desired.has(property)) {
                throw new HandlerFailure(
                        HandlerErrorCode.InvalidRequest,
                        "%s is read-only: Cognito sets it. Remove it from the properties%s."
                                .formatted(property, property.equals("Name") ? nameHint : ""));
            }
        }
    }

    /**
     * Makes sure that an update leaves the create-only properties alone, before anything is read; else NotUpdatable. Where
     * the desired state does not mention GenerateSecret, nothing changes about it.
     *
     * @param previous what the template said before; null if that is unknown
     */
    public static void rejectCreateOnlyChanges(ObjectNode previous, ObjectNode desired) {
        if (previous != null) {
            rejectChange("UserPoolId", previous, desired);
            rejectChange("GenerateSecret", previous, desired);
        }
    }

    /** Makes sure that what the desired state says of GenerateSecret is true of the app client; else NotUpdatable. */
    public static void rejectContradictionOfLive(ObjectNode desired, ObjectNode live) {
        rejectChange("GenerateSecret", live, desired);
    }

    private static void rejectChange(String property, ObjectNode from, ObjectNode to) {
        if (from.has(property) && to.has(property) && !from.get(property).equals(to.get(property))) {
            throw new HandlerFailure(
                    HandlerErrorCode.NotUpdatable,
                    "%s cannot change from %s to %s: it is set when the app client is created. Set it back, or replace the app client."
                            .formatted(
                                    property,
                                    from.get(property).asText(),
                                    to.get(property).asText()));
        }
    }
}
