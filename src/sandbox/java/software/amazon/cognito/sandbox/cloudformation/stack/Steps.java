package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.cognito.sandbox.provider.ProvisioningException;

/**
 * The steps of a deployment, which are told of in one order although several are in progress at a time. When one fails,
 * none begins any more, and those in progress count as cancelled: however they end, no event tells of it.
 */
final class Steps {
    private final StackEnvironment environment;
    /** Operations by logical id. */
    private final Map<String, Step> inProgress = new LinkedHashMap<>();
    /** Logical ids by operation, creations first. */
    private final Map<String, List<String>> failed = new TreeMap<>();

    private String problem;

    private record Step(String operation, DesiredResource desired) {}

    Steps(StackEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Begins a step.
     *
     * @param operation CREATE or UPDATE
     * @return whether it may go on; it may not when another has failed
     */
    synchronized boolean begin(String operation, DesiredResource desired, String reason) {
        if (hasFailed()) {
            return false;
        }
        inProgress.put(desired.logicalId(), new Step(operation, desired));
        environment.event(operation + "_IN_PROGRESS", desired, reason);
        return true;
    }

    /** Ends a step that worked. */
    synchronized void complete(String operation, DesiredResource desired) {
        if (inProgress.remove(desired.logicalId()) != null) {
            environment.event(operation + "_COMPLETE", desired, "");
        }
    }

    /**
     * Ends a step, begun or not, that did not work, and with it the deployment.
     *
     * @param reason for the event
     * @param message what the user is told in the end
     */
    synchronized void fail(String operation, String type, String logicalId, String reason, String message) {
        if (hasFailed()) {
            return;
        }
        problem = message;
        inProgress.remove(logicalId);
        failed(operation, type, logicalId, reason);
        inProgress.values().forEach(this::cancel);
        inProgress.clear();
    }

    /** Ends a step whose operation failed. */
    void fail(String operation, DesiredResource desired, ProvisioningException e) {
        fail(
                operation,
                desired.type(),
                desired.logicalId(),
                StackException.reason(e),
                desired.logicalId() + ": " + e.getMessage());
    }

    synchronized boolean hasFailed() {
        return problem != null;
    }

    /** What the first failure was; null without one. */
    synchronized String problem() {
        return problem;
    }

    /** What failed, as the reason of a roll-back; empty when no step did. */
    synchronized String rollbackReason() {
        return failed.entrySet().stream()
                .map(entry -> "The following resource(s) failed to "
                        + entry.getKey().toLowerCase(Locale.ROOT) + ": [" + String.join(", ", entry.getValue()) + "].")
                .collect(Collectors.joining(" "));
    }

    private void cancel(Step step) {
        String noun = step.operation().equals("CREATE") ? "creation" : "update";
        DesiredResource desired = step.desired();
        failed(step.operation(), desired.type(), desired.logicalId(), "Resource " + noun + " cancelled");
    }

    private void failed(String operation, String type, String logicalId, String reason) {
        environment.event(operation + "_FAILED", type, logicalId, reason);
        failed.computeIfAbsent(operation, key -> new ArrayList<>()).add(logicalId);
    }
}
