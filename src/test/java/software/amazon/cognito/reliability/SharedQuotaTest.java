package software.amazon.cognito.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.SettableClock;
import software.amazon.cognito.sandbox.handler.Action;

/** Many stacks share the account's quota of a few requests a second. No time passes but on the clock. */
class SharedQuotaTest {
    private static final int CREATES = 200;
    private static final int REQUESTS_PER_SECOND = 15;

    /** An invocation that is due: of a create that began, or goes on with what its last event said. */
    private record Due(Instant at, JsonNode request) {}

    private final SettableClock clock = new SettableClock();

    @RepeatedTest(5)
    void createsAtOnceAllSucceedWithinThreeTimesTheLeastCalls() throws Exception {
        try (Account account = new Account(Omission.RESET, clock)) {
            Lambda lambda = new Lambda(AppClientType.USER_POOL_CLIENT, line -> {});
            account.faults().limitRate(REQUESTS_PER_SECOND);
            PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
            Stream.generate(() -> AppClientHandlers.request(Action.CREATE, account.inPool(Json.object("{}")), null))
                    .limit(CREATES)
                    .map(request -> request.toJson(
                            AppClientType.USER_POOL_CLIENT.typeName(), AppClientHandlers.caller(account), null))
                    .forEach(request -> due.add(new Due(clock.instant(), request)));

            int succeeded = 0;
            while (!due.isEmpty()) {
                Due next = due.remove();
                clock.advance(Duration.between(clock.instant(), next.at()));
                JsonNode event = lambda.invoke(next.request());
                if (event.get("status").asText().equals("IN_PROGRESS")) {
                    due.add(again(next, event));
                } else {
                    assertThat(event.get("status").asText()).isEqualTo("SUCCESS");
                    succeeded++;
                }
            }

            assertThat(succeeded).isEqualTo(CREATES);
            assertThat(account.operations()).hasSizeLessThanOrEqualTo(3 * CREATES);
        }
    }

    private Due again(Due invocation, JsonNode event) {
        ObjectNode request = invocation.request().deepCopy();
        request.set("callbackContext", event.get("callbackContext"));
        return new Due(
                clock.instant().plusSeconds(event.get("callbackDelaySeconds").asLong()), request);
    }
}
