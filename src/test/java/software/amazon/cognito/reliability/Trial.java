package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.handler.HandlerRequest;
import software.amazon.cognito.sandbox.handler.ProgressEvent;
import software.amazon.cognito.sandbox.handler.ProgressEvent.Status;

/**
 * One operation under one schedule of mishaps, with the retries of CloudFormation, and what went wrong that must not.
 *
 * @param seed of everything random in it
 */
record Trial(long seed, Schedule schedule, States states, Omission omission) {
    /** The codes after which CloudFormation tries again (resource handler contract). */
    private static final Set<String> RETRYABLE =
            Set.of("NetworkFailure", "ResourceConflict", "ServiceInternalError", "Throttling");

    /** More often than a schedule has calls. */
    private static final int MOST_RETRIES = 30;

    private static final String NAMESAKE = "namesake";

    /** Runs the operation. */
    Outcome run(Action action) {
        try (Account account = new Account(omission)) {
            Storm storm = new Storm(account, schedule);
            AppClientHandlers handlers = new AppClientHandlers(account, storm);
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

    private List<String> create(Account account, AppClientHandlers handlers) {
        ObjectNode asked = states.desired().deepCopy();
        Random random = new Random(seed);
        for (int other = random.nextInt(3); other > 0; other--) {
            account.createClient(random.nextBoolean() ? Json.object("{}") : nameOf(asked));
        }
        List<String> others = account.clientIds();
        List<String> problems = new ArrayList<>();
        HandlerRequest request = AppClientHandlers.request(Action.CREATE, account.inPool(asked), null);
        ProgressEvent event = retry(handlers, request, retryable -> {
            if (account.clientIds().size() > others.size()) {
                problems.add("retryable error, but a retry doubles: " + retryable.errorCode());
            }
        });
        List<String> made =
                account.clientIds().stream().filter(id -> !others.contains(id)).toList();
        if (made.size() > 1) {
            problems.add("duplicates: " + made.size());
        }
        if (event.status() == Status.SUCCESS) {
            String owned = event.model().get("ClientId").asText();
            check(made.contains(owned) && made.size() == 1, "client without an owner", problems);
            checkState(account, owned, Meaning.of(asked), problems);
        } else {
            checkReport(event, asked, made, problems);
        }
        return problems;
    }

    /** Where the template chose the name, an app client that may be new is reported by its id. */
    private static void checkReport(ProgressEvent event, ObjectNode asked, List<String> made, List<String> problems) {
        boolean isReport = asked.has("ClientName")
                && event.errorCode().equals("GeneralServiceException")
                && event.message().contains("One of them may be new");
        check(isReport, "non-retryable error: " + event.errorCode() + " " + event.message(), problems);
        check(made.stream().allMatch(event.message()::contains), "client without an owner", problems);
    }

    private static ObjectNode nameOf(ObjectNode asked) {
        return asked.has("ClientName") ? asked.deepCopy().retain("ClientName") : Json.member("ClientName", NAMESAKE);
    }

    private List<String> read(Account account, AppClientHandlers handlers) {
        String clientId = account.createClient(states.live());
        ProgressEvent event = retry(handlers, request(Action.READ, account, clientId));
        List<String> problems = new ArrayList<>();
        checkSuccess(event, problems);
        ObjectNode live = account.describe(clientId).orElseThrow();
        check(event.model() != null && Meaning.of(event.model()).equals(Meaning.of(live)), "wrong model", problems);
        return problems;
    }

    private List<String> update(Account account, AppClientHandlers handlers) {
        String clientId = account.createClient(states.live());
        ObjectNode live = account.describe(clientId).orElseThrow();
        ObjectNode previous = states.previous().deepCopy().setAll(account.identifier(clientId));
        ObjectNode desired = states.desired().deepCopy().setAll(account.identifier(clientId));
        Optional<ObjectNode> expected = Meaning.afterUpdate(previous, desired, live)
                .filter(meaning -> account.accepts(Meaning.toSettings(meaning), states.haveSecret()));
        ProgressEvent event = retry(handlers, AppClientHandlers.request(Action.UPDATE, desired, previous));
        List<String> problems = new ArrayList<>();
        if (expected.isPresent()) {
            checkSuccess(event, problems);
        } else {
            check("InvalidRequest".equals(event.errorCode()), "not rejected", problems);
        }
        checkState(account, clientId, expected.orElse(Meaning.of(live)), problems);
        check(account.clientIds().equals(List.of(clientId)), "duplicates", problems);
        return problems;
    }

    /** A delete whose first attempt took effect without an answer may meet nothing: CloudFormation takes that too. */
    private List<String> delete(Account account, AppClientHandlers handlers) {
        String other = account.createClient(Json.object("{}"));
        String clientId = account.createClient(states.live());
        ProgressEvent event = retry(handlers, request(Action.DELETE, account, clientId));
        List<String> problems = new ArrayList<>();
        if (!"NotFound".equals(event.errorCode())) {
            checkSuccess(event, problems);
        }
        check(account.clientIds().equals(List.of(other)), "wrong final state", problems);
        return problems;
    }

    private List<String> list(Account account, AppClientHandlers handlers) {
        List<String> living = Stream.generate(() -> account.createClient(Json.object("{}")))
                .limit(Math.floorMod(seed, 4))
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

    private static HandlerRequest request(Action action, Account account, String clientId) {
        return AppClientHandlers.request(action, account.identifier(clientId), null);
    }

    private static ProgressEvent retry(AppClientHandlers handlers, HandlerRequest request) {
        return retry(handlers, request, retryable -> {});
    }

    private static ProgressEvent retry(
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

    private static void checkSuccess(ProgressEvent event, List<String> problems) {
        check(event.status() == Status.SUCCESS, event.errorCode() + ": " + event.message(), problems);
    }

    private static void checkState(Account account, String clientId, ObjectNode expected, List<String> problems) {
        boolean isAsExpected = account.describe(clientId)
                .filter(client -> Meaning.of(client).equals(expected))
                .isPresent();
        check(isAsExpected, "wrong final state", problems);
    }

    private static void check(boolean condition, String problem, List<String> problems) {
        if (!condition) {
            problems.add(problem);
        }
    }
}
