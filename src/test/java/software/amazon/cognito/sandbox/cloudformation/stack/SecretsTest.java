package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets concealed = new Secrets();
    private final Secrets shown = new Secrets();

    @BeforeEach
    void showSome() {
        shown.show();
    }

    @Test
    void aSecretIsConcealedWhereverItAppears() {
        concealed.add("Web", "ClientSecret", "abc123");
        concealed.addNoEcho("hidden");

        assertThat(concealed.conceal("id:abc123, hidden")).isEqualTo("id:****, ****");
    }

    @Test
    void aSecretThatIsPartOfAnotherLeavesNothingOfIt() {
        concealed.addNoEcho("hidden");
        concealed.addNoEcho("hidden value");
        concealed.addNoEcho("the hidden value");

        assertThat(concealed.conceal("the hidden value")).isEqualTo("****");
    }

    @Test
    void aVeryShortValueIsConcealedWhereItStandsAlone() throws Exception {
        concealed.addNoEcho("12");

        assertThat(concealed.conceal("12")).isEqualTo("****");
        assertThat(concealed.conceal("12:12 o'clock")).isEqualTo("12:12 o'clock");
        assertThat(concealed.conceal(new ObjectMapper().readTree("{\"a\": [12, 112, \"12\"], \"b\": true}")))
                .hasToString("{\"a\":[\"****\",112,\"****\"],\"b\":true}");
    }

    @Test
    void aStoredTextRefersToTheSecret() {
        concealed.add("Web", "ClientSecret", "abc123");

        assertThat(concealed.refer("id:abc123")).isEqualTo("id:{{secret:Web.ClientSecret}}");
        assertThat(concealed.conceal("id:{{secret:Web.ClientSecret}}")).isEqualTo("id:****");
    }

    @Test
    void aReferenceIsRevealedOnlyWhenSecretsAreShown() {
        String stored = "id:{{secret:Web.ClientSecret}}";

        assertThat(shown.reveal(stored, (id, attribute) -> id + "/" + attribute + "$1"))
                .isEqualTo("id:Web/ClientSecret$1");
        assertThat(concealed.reveal(stored, (id, attribute) -> "abc123")).isEqualTo("id:****");
    }

    @Test
    void anEmptySecretConcealsNothing() {
        Secrets secrets = new Secrets();
        secrets.add("Database", "MasterUserSecret", "");

        assertThat(secrets.conceal("")).isEmpty();
        assertThat(secrets.conceal("text")).isEqualTo("text");
    }
}
