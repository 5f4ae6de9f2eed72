package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Somebody else who changes an app client, and creates others, while a handler is at work. */
final class Neighbour {
    /** What Cognito takes whatever else is set. */
    private static final List<ObjectNode> CHANGES = List.of(
            Json.object("{'AuthSessionValidity': 7}"),
            Json.object("{'LogoutURLs': ['https://neighbour.example']}"),
            Json.object("{'ReadAttributes': ['family_name']}"),
            Json.object("{'EnableTokenRevocation': false}"),
            Json.object("{'PreventUserExistenceErrors': 'ENABLED'}"));

    private final Account account;
    private final Random random;
    private final List<String> created = new ArrayList<>();
    private String clientId;
    private ObjectNode left;
    private ObjectNode namesake;

    Neighbour(Account account, long seed) {
        this.account = account;
        random = new Random(seed);
    }

    /** Says which app client to change. */
    void turnTo(String newClientId) {
        clientId = newClientId;
        left = account.describe(clientId).orElseThrow();
    }

    /** Says what to create. */
    void copy(ObjectNode newNamesake) {
        namesake = newNamesake;
    }

    /** Changes one setting, while something else happens. */
    void change(Runnable meanwhile) {
        ObjectNode now = account.describe(clientId).orElseThrow();
        ObjectNode settings = Meaning.toSettings(Meaning.of(now));
        settings.setAll(CHANGES.get(random.nextInt(CHANGES.size())));
        account.during(settings.setAll(account.identifier(clientId)), meanwhile);
        left = account.describe(clientId).orElseThrow();
    }

    /** The app client as it was after the last change. */
    ObjectNode left() {
        return left;
    }

    void create() {
        if (namesake != null) {
            created.add(account.createClient(namesake));
        }
    }

    /** The ids of what was created. */
    List<String> created() {
        return created;
    }
}
