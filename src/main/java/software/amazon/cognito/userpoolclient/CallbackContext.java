package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.annotation.JsonProperty;
import lombok.Data;

/** What a handler remembers between its invocations. Never holds a secret. */
@Data
public class CallbackContext {

    /** How often in a row the handler has waited because Cognito throttled. */
    @JsonProperty("waits")
    private int waits;

    /** How often the app client has been searched for; 0 in the first invocation. */
    @JsonProperty("searches")
    private int searches;

    /** Where the search goes on in a large user pool; null at its beginning. */
    @JsonProperty("searchToken")
    private String searchToken;

    /** The app client that was found; null as long as none was. */
    @JsonProperty("clientId")
    private String clientId;
}
