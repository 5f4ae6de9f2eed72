package software.amazon.cognito.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cognito.Call;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.SettableClock;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.handler.HandlerRequest;

/**
 * Cognito lets one update or deletion of a pool's app clients run at a time, and turns the others away. No time passes but
 * on the clock: what is due while an update takes its time runs in the midst of it.
 */
class TakingTurnsTest {
    private static final int CLIENTS = 20;
    private static final Duration CHANGE = Duration.ofMillis(300);
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    private final SettableClock clock = new SettableClock();
    private final Agenda agenda = new Agenda(clock);
    private final Account account = new Account(Omission.RESET, clock);
    private final List<ObjectNode> clients = IntStream.range(0, CLIENTS)
            .mapToObj(number -> account.identifier(
                    account.createClient(Json.member("ClientName", "search-%d-end".formatted(number)))))
            .toList();

    @BeforeEach
    void spendTheTimeOfCalls() {
        account.onPause(agenda::pass);
    }

    @AfterEach
    void close() {
        account.close();
    }

    @ParameterizedTest
    @CsvSource({
        "USER_POOL_CLIENT,UPDATE",
        "USER_POOL_CLIENT,DELETE",
        "MANAGED_USER_POOL_CLIENT,CREATE",
        "MANAGED_USER_POOL_CLIENT,UPDATE"
    })
    void twentyChangesAtOnceAllSucceed(AppClientType type, Action action) {
        slow("UpdateUserPoolClient", CHANGE);
        slow("DeleteUserPoolClient", CHANGE);
        clients.forEach(client -> agenda.add(type, account, change(action, client)));

        assertThat(agenda.run())
                .hasSize(CLIENTS)
                .extracting(event -> event.get("status").asText())
                .containsOnly("SUCCESS");

        assertThat(clients).allMatch(client -> isChanged(action, client));
        assertThat(account.simulator().calls())
                .extracting(Call::outcome)
                .filteredOn("ConcurrentModificationException"::equals)
                .as("turned away")
                .hasSizeGreaterThanOrEqualTo(CLIENTS - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "USER_POOL_CLIENT,UPDATE",
        "USER_POOL_CLIENT,DELETE",
        "MANAGED_USER_POOL_CLIENT,CREATE",
        "MANAGED_USER_POOL_CLIENT,UPDATE"
    })
    void aChangeThatIsTurnedAwayForTwoMinutesSucceeds(AppClientType type, Action action) {
        ObjectNode client = clients.get(1);
        agenda.add(type, account, change(action, client));
        slow("UpdateUserPoolClient", TWO_MINUTES);
        account.call("UpdateUserPoolClient", clients.get(0)); // somebody else's
        account.faults().clear();
        assertThat(isChanged(action, client)).isFalse();

        assertThat(agenda.run())
                .extracting(event -> event.get("status").asText())
                .containsExactly("SUCCESS");

        assertThat(isChanged(action, client)).isTrue();
    }

    private void slow(String operation, Duration duration) {
        account.faults()
                .add(Fault.next(operation, Kind.LATENCY)
                        .times(Integer.MAX_VALUE)
                        .after(duration.toMillis()));
    }

    private HandlerRequest change(Action action, ObjectNode client) {
        ObjectNode desired =
                action == Action.DELETE ? client : client.deepCopy().put("AuthSessionValidity", 5);
        if (action == Action.CREATE) {
            String name = account.describe(client.get("ClientId").asText())
                    .orElseThrow()
                    .get("ClientName")
                    .asText();
            desired.put("NamePrefix", name).remove("ClientId");
        }
        return AppClientHandlers.request(action, desired, action == Action.UPDATE ? client : null);
    }

    private boolean isChanged(Action action, ObjectNode client) {
        return account.describe(client.get("ClientId").asText())
                .map(now -> now.get("AuthSessionValidity").asInt() == 5)
                .orElse(action == Action.DELETE);
    }
}
