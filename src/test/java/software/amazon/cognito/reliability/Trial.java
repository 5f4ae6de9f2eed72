package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

    final Account account;
    final Neighbour neighbour;
    final Storm storm;
    final AppClientHandlers handlers;
    final List<String> problems = new ArrayList<>();

    private final AppClientType type;
    private final Conditions conditions;

    Trial(AppClientType type, Conditions conditions) {
        this.type = type;
        this.conditions = conditions;
        account = new Account(conditions.omission());
        neighbour = new Neighbour(account, conditions.seed());
        storm = new Storm(type, account, neighbour, conditions.schedule());
        handlers = new AppClientHandlers(type, account, storm, storm::await);
    }

    final long seed() {
        return conditions.seed();
    }

    final States states() {
        return conditions.states();
    }

    /** Runs the operation. */
    final Outcome run(Operation operation) {
        try (account) {
            switch (operation) {
                case CREATE -> create();
                case READ -> read();
                case UPDATE -> update();
                case ROLLBACK -> rollBack();
                case PATCH -> patch();
                case DELETE -> delete();
                case LIST -> list();
            }
            check(!storm.secretSeen(), "secret seen");
            return storm.outcome(problems);
        }
    }

    abstract void create();

    abstract void delete();

    private void read() {
        String clientId = account.createClient(states().live());
        ProgressEvent event = retry(request(Action.READ, clientId));
        checkSuccess(event);
        ObjectNode live = account.describe(clientId).orElseThrow();
        check(event.model() != null && Meaning.of(event.model()).equals(Meaning.of(live)), "wrong model");
    }

    private void update() {
        String clientId = account.createClient(states().live());
        neighbour.turnTo(clientId);
        ObjectNode previous = model(states().previous(), clientId);
        ObjectNode desired = model(states().desired(), clientId);
        ProgressEvent event = retry(AppClientHandlers.request(Action.UPDATE, desired, previous));
        checkEnd(event, clientId, accepted(Meaning.afterUpdate(previous, desired, neighbour.left())));
        check(account.clientIds().equals(List.of(clientId)), "duplicates");
    }

    /** What a good template set and somebody else added, and then a template that failed, which may have taken effect. */
    private void rollBack() {
        Random random = new Random(seed());
        AppClientHandlers calm = new AppClientHandlers(type, account);
        String clientId = account.createClient(states().live());
        ObjectNode good = model(states().desired(), clientId);
        ObjectNode failed = model(states().previous(), clientId);
        calm.update(good.deepCopy().retain("UserPoolId", "ClientId"), good);
        if (random.nextInt(3) > 0) {
            calm.update(good, failed);
        }
        neighbour.turnTo(clientId);
        if (random.nextInt(3) == 0) {
            neighbour.change(() -> {});
        }

        ProgressEvent event =
                retry(AppClientHandlers.request(Action.UPDATE, good, failed).inRollback());

        ObjectNode live = neighbour.left();
        checkEnd(
                event,
                clientId,
                Meaning.afterRollback(failed, good, live).stream()
                        .flatMap(meaning -> accepted(Optional.of(meaning)).stream())
                        .findFirst());
    }

    /** Somebody else may change the app client after it was read. */
    private void patch() {
        Random random = new Random(seed());
        String clientId = account.createClient(states().live());
        ObjectNode read = new AppClientHandlers(type, account)
                .read(account.identifier(clientId))
                .model();
        ObjectNode patched = read.deepCopy();
        ObjectNode wanted = model(states().desired(), clientId);
        AppClients.attributes().stream().filter(name -> random.nextInt(5) == 0).forEach(name -> {
            patched.remove(name);
            if (wanted.has(name)) {
                patched.set(name, wanted.get(name));
            }
        });
        neighbour.turnTo(clientId);
        if (random.nextBoolean()) {
            neighbour.change(() -> {});
        }

        ProgressEvent event = retry(AppClientHandlers.patch(patched, read));

        checkEnd(event, clientId, accepted(Meaning.afterPatch(read, patched, neighbour.left())));
    }

    private ObjectNode model(ObjectNode settings, String clientId) {
        return type.model(settings).setAll(account.identifier(clientId));
    }

    /** What an update has to lead to; empty where Cognito does not accept that. */
    final Optional<ObjectNode> accepted(Optional<ObjectNode> expected) {
        return expected.filter(meaning -> account.accepts(Meaning.toSettings(meaning), states().haveSecret()));
    }

    final void checkEnd(ProgressEvent event, String clientId, Optional<ObjectNode> expected) {
        if (expected.isPresent()) {
            checkSuccess(event);
        } else {
            check("InvalidRequest".equals(event.errorCode()), "not rejected");
        }
        checkState(clientId, expected.orElse(Meaning.of(neighbour.left())));
    }

    private void list() {
        List<String> living = Stream.generate(() -> account.createClient(Json.object("{}")))
                .limit(Math.floorMod(seed(), 4))
                .toList();
        ProgressEvent event = retry(AppClientHandlers.request(Action.LIST, account.inPool(Json.object("{}")), null));
        checkSuccess(event);
        List<String> listed = event.models().stream()
                .map(model -> model.get("ClientId").asText())
                .toList();
        check(listed.size() == living.size() && listed.containsAll(living), "wrong list");
    }

    final HandlerRequest request(Action action, String clientId) {
        return AppClientHandlers.request(action, account.identifier(clientId), null);
    }

    final ProgressEvent retry(HandlerRequest request) {
        return retry(request, retryable -> {});
    }

    final ProgressEvent retry(HandlerRequest request, Consumer<ProgressEvent> onRetryableError) {
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

    final void checkSuccess(ProgressEvent event) {
        check(event.status() == Status.SUCCESS, event.errorCode() + ": " + event.message());
    }

    final void checkState(String clientId, ObjectNode expected) {
        boolean isAsExpected = account.describe(clientId)
                .filter(client -> Meaning.of(client).equals(expected))
                .isPresent();
        check(isAsExpected, "wrong final state");
    }

    final void check(boolean condition, String problem) {
        if (!condition) {
            problems.add(problem);
        }
    }
}
