package software.amazon.cognito.sandbox.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets concealed = new Secrets(false);
    private final Secrets shown = new Secrets(true);

    @Test
    void aSecretIsConcealedWhereverItAppears() {
        concealed.add("Web", "ClientSecret", "abc123");
        concealed.addNoEcho("hidden");

        assertThat(concealed.conceal("id:abc123, hidden")).isEqualTo("id:****, ****");
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
}
