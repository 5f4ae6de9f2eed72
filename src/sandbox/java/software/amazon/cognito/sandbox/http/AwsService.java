package software.amazon.cognito.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A service that speaks an AWS JSON protocol. Called by many threads at once. */
public interface AwsService {
    /** What precedes the dot in X-Amz-Target, such as {@code CloudApiService}. */
    String targetPrefix();

    /** The version of the AWS JSON protocol, {@code 1.0} or {@code 1.1}. */
    String jsonVersion();

    /**
     * Runs an operation.
     *
     * @return the members of the response; empty for an operation without output
     * @throws AwsException for an error that the service reports
     * @throws ConnectionDroppedException to close the connection without an answer
     */
    Optional<JsonNode> call(AwsCall call);

    /** Runs an operation without keeping the thread of the server, where that takes long; the same otherwise. */
    default CompletionStage<Optional<JsonNode>> callLater(AwsCall call) {
        return CompletableFuture.completedStage(call(call));
    }

    /** The member of an error that holds its message. */
    default String messageMember() {
        return "message";
    }
}
