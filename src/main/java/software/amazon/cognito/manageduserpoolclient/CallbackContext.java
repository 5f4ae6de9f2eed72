package software.amazon.cognito.manageduserpoolclient;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import lombok.Getter;
import lombok.Setter;
import software.amazon.cognito.waiting.Waiting;

/** What a create or update remembers between its invocations. Never holds a secret. */
@Getter
@Setter
public class CallbackContext extends Waiting {

    /** The search for the app client, as far as it came. */
    @JsonProperty("search")
    @JsonSetter(nulls = Nulls.SKIP)
    private Search search = Search.BEGINNING;

    /** Notes that another page was read. */
    void proceed(Search further) {
        search = further;
        setWaits(0);
    }
}
