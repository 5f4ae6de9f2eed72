package software.amazon.cognito.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.reliability.AppClientType.MANAGED_USER_POOL_CLIENT;
import static software.amazon.cognito.reliability.AppClientType.USER_POOL_CLIENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.http.AwsCall;

/**
 * However slow Cognito is, READ and LIST answer within 30 seconds and the others within 60 (resource handler contract): a
 * function that does not is killed. A minute for each test.
 */
@Tag("nightly")
class TimeLimitsTest {
    /** A cold start may take ten of READ's and LIST's 30 seconds. */
    private static final Duration LIMIT_AT_ONCE = Duration.ofSeconds(20);

    private static final Duration LIMIT_IN_TURNS = Duration.ofSeconds(50);

    /** An attempt may take a second more. */
    private static final long SLOW_SECONDS = 7;

    private final Account account = new Account(Omission.RESET);

    @Test
    void everyHandlerAnswersInTimeWhenCognitoNeverDoes() throws Exception {
        assertThatAllAnswerInTime(answer -> new CompletableFuture<>());
    }

    @Test
    void everyHandlerAnswersInTimeWhenCognitoIsSlow() throws Exception {
        assertThatAllAnswerInTime(answer -> CompletableFuture.supplyAsync(
                answer, CompletableFuture.delayedExecutor(SLOW_SECONDS, TimeUnit.SECONDS)));
    }

    private void assertThatAllAnswerInTime(Delay delay) throws Exception {
        Stream.generate(() -> Json.object("{}")).limit(300).forEach(account::createClient);
        ObjectNode client = account.identifier(account.clientIds().get(0));
        ObjectNode changed = client.deepCopy().put("AuthSessionValidity", 5);
        ObjectNode unnamed = account.inPool(Json.object("{}"));
        ObjectNode byPrefix = unnamed.deepCopy().put("NamePrefix", "another");
        ObjectNode search = Json.object("{'unconfirmed': 1}").put("unconfirmedSince", System.currentTimeMillis());
        for (AppClientType type : AppClientType.values()) {
            requireTime(type, Action.READ, client, null, null); // a cold start, which is slower here than in production
        }
        account.interpose(slow(delay));
        List<Callable<Void>> invocations = List.of(
                () -> requireTime(USER_POOL_CLIENT, Action.CREATE, unnamed, null, null),
                () -> requireTime(USER_POOL_CLIENT, Action.CREATE, unnamed, null, search),
                () -> requireTime(USER_POOL_CLIENT, Action.READ, client, null, null),
                () -> requireTime(USER_POOL_CLIENT, Action.UPDATE, changed, client, null),
                () -> requireTime(USER_POOL_CLIENT, Action.DELETE, client, null, null),
                () -> requireTime(USER_POOL_CLIENT, Action.LIST, unnamed, null, null),
                () -> requireTime(MANAGED_USER_POOL_CLIENT, Action.CREATE, byPrefix, null, null),
                () -> requireTime(MANAGED_USER_POOL_CLIENT, Action.READ, client, null, null),
                () -> requireTime(MANAGED_USER_POOL_CLIENT, Action.UPDATE, changed, client, null),
                () -> requireTime(MANAGED_USER_POOL_CLIENT, Action.LIST, unnamed, null, null));
        ExecutorService pool = Executors.newFixedThreadPool(invocations.size());
        try (account) {
            for (Future<Void> answered : pool.invokeAll(invocations)) {
                answered.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Void requireTime(
            AppClientType type, Action action, ObjectNode desired, ObjectNode previous, ObjectNode callbackContext)
            throws Exception {
        long start = System.nanoTime();
        JsonNode event = new Lambda(type, line -> {})
                .invoke(AppClientHandlers.request(action, desired, previous)
                        .toJson(type.typeName(), AppClientHandlers.caller(account), callbackContext));
        assertThat(event.path("status").asText()).isIn("SUCCESS", "FAILED", "IN_PROGRESS");
        assertThat(event.path("errorCode").asText()).isNotEqualTo("InternalFailure");
        boolean atOnce = action == Action.READ || action == Action.LIST;
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("%s %s", type, action)
                .isLessThan(atOnce ? LIMIT_AT_ONCE : LIMIT_IN_TURNS);
        return null;
    }

    /** When an answer leaves. */
    @FunctionalInterface
    private interface Delay {
        CompletionStage<Optional<JsonNode>> of(Supplier<Optional<JsonNode>> answer);
    }

    private Interposed slow(Delay delay) {
        return new Interposed(account) {
            @Override
            public CompletionStage<Optional<JsonNode>> callLater(AwsCall call) {
                return delay.of(() -> call(call));
            }
        };
    }
}
