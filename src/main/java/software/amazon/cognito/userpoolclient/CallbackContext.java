package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.annotation.JsonProperty;
import lombok.Data;

/** What a handler remembers between two invocations of one request. Never holds anything secret. */
@Data
public class CallbackContext {

    /** Whether an earlier invocation asked Cognito to create the app client and never learned what came of it. */
    @JsonProperty("createOutcomeUnknown")
    private boolean createOutcomeUnknown;
}
