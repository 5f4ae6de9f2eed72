package software.amazon.cognito.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.SettableClock;
import software.amazon.cognito.sandbox.handler.Action;

/** Many stacks share the account's quota of a few requests a second. No time passes but on the clock. */
class SharedQuotaTest {
    private static final int CREATES = 200;
    private static final int REQUESTS_PER_SECOND = 15;

    private final SettableClock clock = new SettableClock();

    @RepeatedTest(5)
    void createsAtOnceAllSucceedWithinThreeTimesTheLeastCalls() {
        try (Account account = new Account(Omission.RESET, clock)) {
            account.faults().limitRate(REQUESTS_PER_SECOND);
            Agenda agenda = new Agenda(clock);
            Stream.generate(() -> AppClientHandlers.request(Action.CREATE, account.inPool(Json.object("{}")), null))
                    .limit(CREATES)
                    .forEach(request -> agenda.add(AppClientType.USER_POOL_CLIENT, account, request));

            assertThat(agenda.run())
                    .hasSize(CREATES)
                    .extracting(event -> event.get("status").asText())
                    .containsOnly("SUCCESS");

            assertThat(account.operations()).hasSizeLessThanOrEqualTo(3 * CREATES);
        }
    }
}
