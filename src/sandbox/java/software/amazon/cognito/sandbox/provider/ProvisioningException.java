package software.amazon.cognito.sandbox.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** An operation on a resource failed. */
public final class ProvisioningException extends Exception {
    private static final long serialVersionUID = 1;
    /** The codes after which CloudFormation tries again. */
    private static final Set<String> RETRYABLE =
            Set.of("NetworkFailure", "ResourceConflict", "ServiceInternalError", "Throttling");

    private final String code;
    private final transient ObjectNode identifier;

    /**
     * An error.
     *
     * @param code a name of the RPDK's HandlerErrorCode
     * @param identifier the primary identifier of the resource that exists nevertheless; null when there is none
     */
    public ProvisioningException(String code, String message, ObjectNode identifier) {
        super(message);
        this.code = code;
        this.identifier = identifier;
    }

    /** A name of the RPDK's HandlerErrorCode, such as {@code InvalidRequest}. */
    public String code() {
        return code;
    }

    /** The resource that exists although its creation failed. */
    public Optional<ObjectNode> identifier() {
        return Optional.ofNullable(identifier);
    }

    /** Whether the resource does not exist. */
    public boolean isNotFound() {
        return code.equals("NotFound");
    }

    boolean isRetryable() {
        return RETRYABLE.contains(code);
    }
}
