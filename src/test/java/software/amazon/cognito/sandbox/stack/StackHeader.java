package software.amazon.cognito.sandbox.stack;

import java.util.List;
import java.util.Set;

/**
 * What is known of a stack besides its resources.
 *
 * @param home which Cognito its resources are in
 * @param status as CloudFormation names it, such as {@code UPDATE_COMPLETE}
 * @param noEcho values of NoEcho parameters, which must not be shown
 */
public record StackHeader(
        String name, String stackId, String home, String status, List<StackOutput> outputs, Set<String> noEcho) {
    StackHeader with(String newStatus) {
        return new StackHeader(name, stackId, home, newStatus, outputs, noEcho);
    }

    StackHeader with(List<StackOutput> newOutputs, Set<String> newNoEcho) {
        return new StackHeader(name, stackId, home, status, newOutputs, newNoEcho);
    }
}
