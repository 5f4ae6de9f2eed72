package software.amazon.cognito.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private final List<Duration> waits = new ArrayList<>();
    private final Retries retries = new Retries(4, Duration.ofMillis(100), waits::add);
    private final AtomicInteger attempts = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"Throttling", "ServiceInternalError", "NetworkFailure", "ResourceConflict"})
    void retryableCodesAreTriedAgainWithLongerAndLongerWaits(String code) throws Exception {
        assertThat(retries.run(() -> failTimes(2, code))).isEqualTo("done");
        assertThat(waits).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void otherCodesFailAtOnce() {
        assertThatThrownBy(() -> retries.run(() -> failTimes(1, "InvalidRequest")))
                .isInstanceOf(ProvisioningException.class);
        assertThat(attempts).hasValue(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void attemptsAreBounded() {
        assertThatThrownBy(() -> retries.run(() -> failTimes(100, "Throttling")))
                .isInstanceOf(ProvisioningException.class);
        assertThat(attempts).hasValue(4);
    }

    private String failTimes(int times, String code) throws ProvisioningException {
        if (attempts.incrementAndGet() <= times) {
            throw new ProvisioningException(code, "failed", null);
        }
        return "done";
    }
}
