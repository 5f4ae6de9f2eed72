package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.cognito.sandbox.handler.EntryPoint;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.ConnectionDroppedException;

/**
 * Lets a schedule happen to the calls of an account's handlers, which it invokes the way CloudFormation does: when there
 * is no answer, again with the same request, three times in all (cloudformation-cli-java-plugin, issue 15). Remembers
 * what they said.
 */
final class Storm extends Interposed implements EntryPoint {
    private static final int MOST_INVOCATIONS_WITHOUT_ANSWER = 3;
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Account account;
    private final Neighbour neighbour;
    private final Schedule schedule;
    private final List<String> said = new ArrayList<>();
    private final Lambda lambda;
    private final List<String> callsOfInvocation = new ArrayList<>();
    private final Set<String> secrets = new HashSet<>();
    private int invocations;
    private int calls;
    private int met;
    private int lostCreates;
    private int hindrances;
    private Duration waited = Duration.ZERO;
    private Thread invoked;
    private boolean killed;

    /** @param neighbour what somebody else does in the storm */
    Storm(AppClientType type, Account account, Neighbour neighbour, Schedule schedule) {
        super(account);
        lambda = new Lambda(type, said::add);
        this.account = account;
        this.neighbour = neighbour;
        this.schedule = schedule;
    }

    /** Takes note of a wait between two invocations. */
    synchronized void await(Duration delay) {
        waited = waited.plus(delay);
    }

    /** How many creates were sent whose answers were lost. */
    synchronized int lostCreates() {
        return lostCreates;
    }

    /** Whether a create waited for longer than its lost answers, and what else got in its way, excuse. */
    synchronized boolean waitedTooLong() {
        Duration most = SETTLED_WITHIN.multipliedBy(lostCreates).plus(LONGEST_WAIT.multipliedBy(hindrances));
        return waited.compareTo(most) > 0;
    }

    /** Whether a secret that the handlers saw is anywhere in what they logged and answered but in its own property. */
    boolean secretSeen() {
        return said.stream().anyMatch(text -> secrets.stream().anyMatch(text::contains));
    }

    @Override
    public JsonNode invoke(JsonNode request) throws IOException {
        account.interpose(this);
        for (int invocation = 0; invocation < MOST_INVOCATIONS_WITHOUT_ANSWER; invocation++) {
            start();
            JsonNode answer = lambda.invoke(request);
            if (!isKilled()) {
                remember(answer);
                return answer;
            }
        }
        throw new IOException("The function does not answer.");
    }

    private void remember(JsonNode answer) {
        ObjectNode event = answer.deepCopy();
        if (event.get("resourceModel") instanceof ObjectNode model) {
            model.remove("ClientSecret");
        }
        said.add(event.toString());
    }

    /** What was tried, and what is wrong with it. */
    synchronized Outcome outcome(List<String> problems) {
        return new Outcome(problems, invocations, calls, met);
    }

    private synchronized void start() {
        invocations++;
        invoked = Thread.currentThread();
        killed = false;
        callsOfInvocation.clear();
    }

    /** Whether nobody has seen the answer of the invocation. */
    private synchronized boolean isKilled() {
        Thread.interrupted();
        return killed;
    }

    @Override
    public synchronized Optional<JsonNode> call(AwsCall call) {
        Mishap mishap = next(call);
        if (mishap.isFault()) {
            account.faults().add(mishap.fault());
        }
        Optional<JsonNode> answer;
        try {
            answer = switch (mishap) {
                case KILLED_BEFORE -> throw kill();
                case ANOTHER_UPDATE -> callDuringAnotherUpdate(call);
                default -> super.call(call);
            };
        } catch (AwsException rejection) {
            if (mishap == Mishap.KILLED_AFTER) {
                throw kill();
            }
            throw rejection;
        }
        answer.map(output -> output.at("/UserPoolClient/ClientSecret").textValue())
                .ifPresent(secrets::add);
        if (mishap == Mishap.KILLED_AFTER) {
            throw kill();
        }
        return answer;
    }

    private Optional<JsonNode> callDuringAnotherUpdate(AwsCall call) {
        List<AwsException> turnedAway = new ArrayList<>();
        neighbour.change(() -> {
            try {
                account.simulator().call(call);
            } catch (AwsException rejection) {
                turnedAway.add(rejection);
            }
        });
        throw turnedAway.get(0);
    }

    /**
     * One case is left out, because nothing can be promised: killed after an app client was created and before anybody
     * was told, in an invocation that had no reason to search first. The next one gets the same request and cannot know.
     */
    private Mishap next(AwsCall call) {
        Mishap mishap = schedule.at(calls++);
        String operation = call.operation();
        boolean isCreate = operation.equals("CreateUserPoolClient");
        boolean isUnsearched = isCreate && !callsOfInvocation.contains("ListUserPoolClients");
        callsOfInvocation.add(operation);
        if (!mishap.canMeet(call) || isUnsearched && mishap == Mishap.KILLED_AFTER) {
            return Mishap.NONE;
        }
        note(mishap, isCreate);
        return mishap;
    }

    private void note(Mishap mishap, boolean isCreate) {
        met += mishap == Mishap.NONE ? 0 : 1;
        if (mishap == Mishap.NAMESAKE) {
            neighbour.create();
        }
        if (isCreate && mishap.isLoss()) {
            lostCreates++;
        } else if (!mishap.isHarmless()) {
            hindrances++;
        }
    }

    private ConnectionDroppedException kill() {
        killed = true;
        invoked.interrupt(); // ends the waits and retries of the SDK; what the handler answers is thrown away
        return new ConnectionDroppedException();
    }
}
