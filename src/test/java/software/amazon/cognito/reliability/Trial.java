package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.handler.HandlerRequest;
import software.amazon.cognito.sandbox.handler.ProgressEvent;
import software.amazon.cognito.sandbox.handler.ProgressEvent.Status;

/** An operation under a schedule of mishaps, with the retries of CloudFormation, and what went wrong that must not. */
abstract class Trial {
    /** The codes after which CloudFormation tries again (resource handler contract). */
    private static final Set<String> RETRYABLE =
            Set.of("NetworkFailure", "ResourceConflict", "ServiceInternalError", "Throttling");

    /** More often than a schedule has calls. */
    private static final int MOST_RETRIES = 30;

    private final AppClientType type;
    private final Conditions conditions;

    Trial(AppClientType type, Conditions conditions) {
        this.type = type;
        this.conditions = conditions;
    }

    final long seed() {
        return conditions.seed();
    }

    final States states() {
        return conditions.states();
    }

    /** Runs the operation. */
    final Outcome run(Action action) {
        try (Account account = new Account(conditions.omission())) {
            Storm storm = new Storm(type, account, conditions.schedule());
            AppClientHandlers handlers = new AppClientHandlers(type, account, storm);
            List<String> problems = new ArrayList<>(
                    switch (action) {
                        case CREATE -> create(account, handlers);
                        case READ -> read(account, handlers);
                        case UPDATE -> update(account, handlers);
                        case DELETE -> delete(account, handlers);
                        case LIST -> list(account, handlers);
                    });
            if (storm.secretSeen()) {
                problems.add("secret seen");
            }
            return storm.outcome(problems);
        }
    }

    abstract List<String> create(Account account, AppClientHandlers handlers);

    abstract List<String> delete(Account account, AppClientHandlers handlers);

    private List<String> read(Account account, AppClientHandlers handlers) {
        String clientId = account.createClient(states().live());
        ProgressEvent event = retry(handlers, request(Action.READ, account, clientId));
        List<String> problems = new ArrayList<>();
        checkSuccess(event, problems);
        ObjectNode live = account.describe(clientId).orElseThrow();
        check(event.model() != null && Meaning.of(event.model()).equals(Meaning.of(live)), "wrong model", problems);
        return problems;
    }

    private List<String> update(Account account, AppClientHandlers handlers) {
        String clientId = account.createClient(states().live());
        ObjectNode live = account.describe(clientId).orElseThrow();
        ObjectNode previous = type.model(states().previous()).setAll(account.identifier(clientId));
        ObjectNode desired = type.model(states().desired()).setAll(account.identifier(clientId));
        Optional<ObjectNode> expected = expected(account, previous, desired, live);
        ProgressEvent event = retry(handlers, AppClientHandlers.request(Action.UPDATE, desired, previous));
        List<String> problems = new ArrayList<>();
        checkEnd(event, expected, problems);
        checkState(account, clientId, expected.orElse(Meaning.of(live)), problems);
        check(account.clientIds().equals(List.of(clientId)), "duplicates", problems);
        return problems;
    }

    /** What an update has to lead to; empty where Cognito does not accept that. */
    final Optional<ObjectNode> expected(Account account, ObjectNode previous, ObjectNode desired, ObjectNode live) {
        return Meaning.afterUpdate(previous, desired, live)
                .filter(meaning -> account.accepts(Meaning.toSettings(meaning), states().haveSecret()));
    }

    static void checkEnd(ProgressEvent event, Optional<ObjectNode> expected, List<String> problems) {
        if (expected.isPresent()) {
            checkSuccess(event, problems);
        } else {
            check("InvalidRequest".equals(event.errorCode()), "not rejected", problems);
        }
    }

    private List<String> list(Account account, AppClientHandlers handlers) {
        List<String> living = Stream.generate(() -> account.createClient(Json.object("{}")))
                .limit(Math.floorMod(seed(), 4))
                .toList();
        ProgressEvent event =
                retry(handlers, AppClientHandlers.request(Action.LIST, account.inPool(Json.object("{}")), null));
        List<String> problems = new ArrayList<>();
        checkSuccess(event, problems);
        List<String> listed = event.models().stream()
                .map(model -> model.get("ClientId").asText())
                .toList();
        check(listed.size() == living.size() && listed.containsAll(living), "wrong list", problems);
        return problems;
    }

    static HandlerRequest request(Action action, Account account, String clientId) {
        return AppClientHandlers.request(action, account.identifier(clientId), null);
    }

    static ProgressEvent retry(AppClientHandlers handlers, HandlerRequest request) {
        return retry(handlers, request, retryable -> {});
    }

    static ProgressEvent retry(
            AppClientHandlers handlers, HandlerRequest request, Consumer<ProgressEvent> onRetryableError) {
        ProgressEvent event = handlers.run(request);
        for (int retry = 0; retry < MOST_RETRIES && isRetryable(event); retry++) {
            onRetryableError.accept(event);
            event = handlers.run(request);
        }
        return event;
    }

    private static boolean isRetryable(ProgressEvent event) {
        return event.errorCode() != null && RETRYABLE.contains(event.errorCode());
    }

    static void checkSuccess(ProgressEvent event, List<String> problems) {
        check(event.status() == Status.SUCCESS, event.errorCode() + ": " + event.message(), problems);
    }

    static void checkState(Account account, String clientId, ObjectNode expected, List<String> problems) {
        boolean isAsExpected = account.describe(clientId)
                .filter(client -> Meaning.of(client).equals(expected))
                .isPresent();
        check(isAsExpected, "wrong final state", problems);
    }

    static void check(boolean condition, String problem, List<String> problems) {
        if (!condition) {
            problems.add(problem);
        }
    }
}
