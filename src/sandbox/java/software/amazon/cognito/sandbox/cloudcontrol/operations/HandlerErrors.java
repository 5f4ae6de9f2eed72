package software.amazon.cognito.sandbox.cloudcontrol.operations;

import java.util.Map;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.provider.ProvisioningException;

/** The exceptions by which the service reports what a handler answers to a synchronous operation. */
public final class HandlerErrors {
    /** By the handler's error code. Those with status 500 are faults in the service model. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("AccessDenied", new Kind(400, "AccessDeniedException")),
            Map.entry("AlreadyExists", new Kind(400, "AlreadyExistsException")),
            Map.entry("GeneralServiceException", new Kind(400, "GeneralServiceException")),
            Map.entry("InternalFailure", new Kind(500, "HandlerInternalFailureException")),
            Map.entry("InvalidCredentials", new Kind(400, "InvalidCredentialsException")),
            Map.entry("InvalidRequest", new Kind(400, "InvalidRequestException")),
            Map.entry("NetworkFailure", new Kind(500, "NetworkFailureException")),
            Map.entry("NotFound", new Kind(400, "ResourceNotFoundException")),
            Map.entry("NotStabilized", new Kind(400, "NotStabilizedException")),
            Map.entry("NotUpdatable", new Kind(400, "NotUpdatableException")),
            Map.entry("ResourceConflict", new Kind(400, "ResourceConflictException")),
            Map.entry("ServiceInternalError", new Kind(500, "ServiceInternalErrorException")),
            Map.entry("ServiceLimitExceeded", new Kind(400, "ServiceLimitExceededException")),
            Map.entry("Throttling", new Kind(400, "ThrottlingException")));

    private static final Kind OTHER = new Kind(500, "HandlerFailureException");

    private record Kind(int status, String code) {}

    private HandlerErrors() {}

    static AwsException exception(String typeName, ProvisioningException failure) {
        Kind kind = KINDS.getOrDefault(failure.code(), OTHER);
        String message = "%s Handler returned status FAILED: %s (HandlerErrorCode: %s)"
                .formatted(typeName, failure.getMessage(), failure.code());
        return kind.status() == 400
                ? AwsException.client(kind.code(), message)
                : AwsException.server(kind.code(), message);
    }
}
