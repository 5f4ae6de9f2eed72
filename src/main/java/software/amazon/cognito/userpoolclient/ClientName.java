package software.amazon.cognito.userpoolclient;

import java.util.Objects;
import java.util.UUID;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cloudformation.resource.IdentifierUtils;

/** The name of an app client that the template does not name. */
final class ClientName {

    private static final int MAX_LENGTH = 128;

    private ClientName() {}

    /**
     * Derives a name from stack, logical id and request token: the same request always gets the same name, and no other
     * request gets it, so that an app client can be found again by it. It matches {@code [\w\s+=,.@-]+}, as Cognito
     * demands.
     */
    static String derive(ResourceHandlerRequest<ResourceModel> request) {
        String logicalId = Objects.requireNonNullElse(request.getLogicalResourceIdentifier(), "AppClient");
        String token = Objects.requireNonNullElseGet(
                request.getClientRequestToken(), () -> UUID.randomUUID().toString());
        String prefix = stackNamePrefix(request.getStackId()) + logicalId.replaceAll("[^0-9A-Za-z-]", "-");
        return IdentifierUtils.generateResourceIdentifier(prefix, token, MAX_LENGTH);
    }

    /** The stack's name out of {@code arn:aws:cloudformation:REGION:ACCOUNT:stack/NAME/UUID}; Cloud Control has none. */
    private static String stackNamePrefix(String stackId) {
        String[] parts = Objects.requireNonNullElse(stackId, "").split("/");
        return parts.length == 3 ? parts[1].replaceAll("[^0-9A-Za-z-]", "-") + "-" : "";
    }
}
