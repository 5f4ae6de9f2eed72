package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.List;
import java.util.Set;

/**
 * What is known of a stack besides its resources.
 *
 * @param home which Cognito its resources are in
 * @param status as CloudFormation names it, such as {@code UPDATE_COMPLETE}
 * @param noEcho values of NoEcho parameters, which must not be shown
 * @param imports the names of what it imports from other stacks
 */
public record StackHeader(
        String name,
        String stackId,
        Home home,
        String status,
        List<StackOutput> outputs,
        Set<String> noEcho,
        Set<String> imports) {
    public StackHeader {
        imports = imports == null ? Set.of() : imports;
    }

    /** Whether the last deployment, or the end of the stack, was interrupted. */
    public boolean wasInterrupted() {
        return status.endsWith("_IN_PROGRESS");
    }

    /** Whether the stack's creation has not ended well yet. */
    boolean isBeingCreated() {
        return List.of("REVIEW_IN_PROGRESS", "CREATE_IN_PROGRESS", "ROLLBACK_IN_PROGRESS", "ROLLBACK_FAILED")
                .contains(status);
    }

    StackHeader with(String newStatus) {
        return new StackHeader(name, stackId, home, newStatus, outputs, noEcho, imports);
    }

    StackHeader with(List<StackOutput> newOutputs, Set<String> newNoEcho) {
        return new StackHeader(name, stackId, home, status, newOutputs, newNoEcho, imports);
    }

    StackHeader with(Set<String> newImports) {
        return new StackHeader(name, stackId, home, status, outputs, noEcho, newImports);
    }
}
