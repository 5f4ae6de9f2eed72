package software.amazon.cognito.manageduserpoolclient;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import lombok.Data;

/** What a create or update remembers between its invocations. Never holds a secret. */
@Data
public class CallbackContext {

    /** The search for the app client, as far as it came. */
    @JsonProperty("search")
    @JsonSetter(nulls = Nulls.SKIP)
    private Search search = Search.BEGINNING;

    /** How often in a row an invocation ended without any progress because Cognito did not answer as it should. */
    @JsonProperty("interruptions")
    private int interruptions;

    /** Notes that another page was read. */
    void proceed(Search further) {
        search = further;
        interruptions = 0;
    }
}
