package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.annotation.JsonProperty;
import lombok.Data;

/** What a handler remembers between the invocations of one request. Never holds anything secret. */
@Data
public class CallbackContext {

    /** How many invocations so far have asked Cognito to create the app client without learning what came of it. */
    @JsonProperty("unansweredCreates")
    private int unansweredCreates;
}
