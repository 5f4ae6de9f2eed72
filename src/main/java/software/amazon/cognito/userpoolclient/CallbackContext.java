package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import lombok.Getter;
import lombok.Setter;
import software.amazon.cognito.waiting.Waiting;

/** What a handler remembers between its invocations. Never holds a secret. */
@Getter
@Setter
public class CallbackContext extends Waiting {

    /** When the first create was sent that Cognito did not confirm, in milliseconds since 1970; null if none was. */
    @JsonProperty("unconfirmedSince")
    private Long unconfirmedSince;

    /** How many creates Cognito did not confirm. */
    @JsonProperty("unconfirmed")
    private int unconfirmed;

    /** How often the app client has been searched for since the last one. */
    @JsonProperty("searches")
    private int searches;

    /** The app client that was found; null as long as none was. */
    @JsonProperty("clientId")
    private String clientId;

    /** Notes that a create was sent to which there was no answer. */
    void sentWithoutAnswer(Instant sent) {
        if (unconfirmedSince == null) {
            unconfirmedSince = sent.toEpochMilli();
        }
        unconfirmed++;
        searches = 0;
    }

    /** Notes what a search found, or null. */
    void searched(String found) {
        clientId = found;
        searches++;
        if (searches <= CreateHandler.SEARCHES_BEFORE_CREATING_AGAIN) {
            setWaits(0); // later ones only go before a create that has to wait
        }
    }

    /** The desired state with the primary identifier as soon as it is known. */
    ResourceModel identified(ResourceModel desired) {
        return desired.toBuilder().clientId(clientId).build();
    }
}
