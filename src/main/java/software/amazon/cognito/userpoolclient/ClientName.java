package software.amazon.cognito.userpoolclient;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/** The name of an app client that the template does not name. */
final class ClientName {

    /** Cognito takes 128 characters; a dash and a UUID follow the prefix. */
    private static final int MAX_PREFIX_LENGTH = 128 - 37;

    private ClientName() {}

    /** The name that the template gives an app client, or else one that is derived. */
    static String of(ResourceHandlerRequest<ResourceModel> request) {
        return Objects.requireNonNullElseGet(request.getDesiredResourceState().getClientName(), () -> derive(request));
    }

    /**
     * Derives a name from stack, logical id and request token: {@code STACK-LOGICALID-UUID}. The same request always
     * gets the same name and no other request gets it, so an app client can be found again by it. Cloud Control names no
     * stack.
     */
    static String derive(ResourceHandlerRequest<ResourceModel> request) {
        String logicalId = Objects.requireNonNullElse(request.getLogicalResourceIdentifier(), "AppClient");
        String prefix = Stream.of(stackName(request.getStackId()), logicalId)
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceAll("[^0-9A-Za-z-]", "-"))
                .collect(Collectors.joining("-"));
        String source = request.getStackId() + logicalId + request.getClientRequestToken();
        return prefix.substring(0, Math.min(prefix.length(), MAX_PREFIX_LENGTH))
                + "-"
                + UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8));
    }

    /** NAME out of {@code arn:aws:cloudformation:REGION:ACCOUNT:stack/NAME/UUID}. */
    private static String stackName(String stackId) {
        String[] parts = Objects.requireNonNullElse(stackId, "").split("/");
        return parts.length == 3 ? parts[1] : "";
    }
}
