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
import software.amazon.cognito.sandbox.http.AwsService;

/**
 * However slow Cognito is, the handlers answer within 60 seconds (resource handler contract): a function that does not
 * is killed. A minute for each test.
 */
@Tag("nightly")
class TimeLimitsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** An attempt may take a second more. */
    private static final long SLOW_SECONDS = 11;

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
        ObjectNode search = Json.object("{'searches': 6}");
        for (AppClientType type : AppClientType.values()) {
            timeOf(type, Action.READ, client, null, null); // a cold start, which is slower here than in production
        }
        account.interpose(slow(delay));
        List<Callable<Duration>> invocations = List.of(
                () -> timeOf(USER_POOL_CLIENT, Action.CREATE, unnamed, null, null),
                () -> timeOf(USER_POOL_CLIENT, Action.CREATE, unnamed, null, search),
                () -> timeOf(USER_POOL_CLIENT, Action.READ, client, null, null),
                () -> timeOf(USER_POOL_CLIENT, Action.UPDATE, changed, client, null),
                () -> timeOf(USER_POOL_CLIENT, Action.DELETE, client, null, null),
                () -> timeOf(USER_POOL_CLIENT, Action.LIST, unnamed, null, null),
                () -> timeOf(MANAGED_USER_POOL_CLIENT, Action.CREATE, byPrefix, null, null),
                () -> timeOf(MANAGED_USER_POOL_CLIENT, Action.READ, client, null, null),
                () -> timeOf(MANAGED_USER_POOL_CLIENT, Action.UPDATE, changed, client, null),
                () -> timeOf(MANAGED_USER_POOL_CLIENT, Action.LIST, unnamed, null, null));
        ExecutorService pool = Executors.newFixedThreadPool(invocations.size());
        try (account) {
            for (Future<Duration> time : pool.invokeAll(invocations)) {
                assertThat(time.get()).isLessThan(LIMIT);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Duration timeOf(
            AppClientType type, Action action, ObjectNode desired, ObjectNode previous, ObjectNode callbackContext)
            throws Exception {
        long start = System.nanoTime();
        JsonNode event = new Lambda(type, line -> {})
                .invoke(AppClientHandlers.request(action, desired, previous)
                        .toJson(type.typeName(), AppClientHandlers.caller(account), callbackContext));
        assertThat(event.path("status").asText()).isIn("SUCCESS", "FAILED", "IN_PROGRESS");
        assertThat(event.path("errorCode").asText()).isNotEqualTo("InternalFailure");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** When an answer leaves. */
    @FunctionalInterface
    private interface Delay {
        CompletionStage<Optional<JsonNode>> of(Supplier<Optional<JsonNode>> answer);
    }

    private AwsService slow(Delay delay) {
        return new AwsService() {
            @Override
            public String targetPrefix() {
                return account.simulator().targetPrefix();
            }

            @Override
            public String jsonVersion() {
                return account.simulator().jsonVersion();
            }

            @Override
            public Optional<JsonNode> call(AwsCall call) {
                throw new UnsupportedOperationException();
            }

            @Override
            public CompletionStage<Optional<JsonNode>> callLater(AwsCall call) {
                return delay.of(() -> account.simulator().call(call));
            }
        };
    }
}
