package software.amazon.cognito.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:4650",
                "127.0.0.1:4650",
                "[::1]:4650",
                "192.168.1.5",
                "sandbox:4650",
                "cognito.localhost:4650",
                "host.docker.internal:4650"
            })
    void anAddressOrANameThatNobodyCanRegisterIsServed(String host) {
        assertThat(refusal(host, null)).isEmpty();
        assertThat(refusal(host, "http://" + host)).isEmpty();
    }

    @Test
    void aRequestWithoutHostComesFromNoBrowser() {
        assertThat(refusal(null, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:4650", "127.0.0.1.evil.example", "localhost.evil.example"})
    void aNameThatSomebodyMadeToLeadHereIsRefused(String host) {
        assertThat(refusal(host, null))
                .hasValueSatisfying(reason -> assertThat(reason).contains(host, "Use localhost"));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:4650, http://evil.example",
        "localhost:4650, http://localhost:3000",
        "localhost:4650, https://localhost:4650",
        "localhost:4650, http://127.0.0.1:4650",
        "localhost:4650, null",
    })
    void pagesOfAnotherOriginAreRefused(String host, String origin) {
        assertThat(refusal(host, origin))
                .hasValueSatisfying(reason -> assertThat(reason).contains(origin));
    }

    private static Optional<String> refusal(String host, String origin) {
        return BrowserGuard.refusal(Optional.ofNullable(host), Optional.ofNullable(origin));
    }
}
