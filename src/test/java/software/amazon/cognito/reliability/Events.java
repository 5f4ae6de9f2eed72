package software.amazon.cognito.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.cognito.sandbox.handler.ProgressEvent;
import software.amazon.cognito.sandbox.handler.ProgressEvent.Status;

/** Assertions on the last progress event of an operation. */
final class Events {

    private Events() {}

    /** Asserts success and that every list is sorted, as AWS's own type answers it, and returns the model. */
    static ObjectNode succeeded(ProgressEvent event) {
        assertThat(event.status())
                .as("%s: %s", event.errorCode(), event.message())
                .isEqualTo(Status.SUCCESS);
        if (event.model() != null) {
            assertThat(event.model()).filteredOn(JsonNode::isArray).allSatisfy(list -> assertThat(Json.strings(list))
                    .isSorted());
        }
        return event.model();
    }

    /** Asserts failure with an error code, and returns the message. */
    static String failed(ProgressEvent event, String errorCode) {
        assertThat(event.status()).isEqualTo(Status.FAILED);
        assertThat(event.errorCode()).as(event.message()).isEqualTo(errorCode);
        return event.message();
    }

    /** The primary identifier in a model. */
    static ObjectNode identifier(ObjectNode model) {
        return model.deepCopy().retain(List.of("UserPoolId", "ClientId"));
    }
}
