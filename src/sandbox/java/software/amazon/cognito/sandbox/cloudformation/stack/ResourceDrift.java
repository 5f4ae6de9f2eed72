package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.List;
import software.amazon.cognito.sandbox.provider.Difference;

/**
 * How a resource differs from what the last deployed template says.
 *
 * @param deleted whether it is gone
 * @param differences empty when it is gone or in sync
 */
public record ResourceDrift(String logicalId, String type, boolean deleted, List<Difference> differences) {
    /** Whether nothing differs. */
    public boolean isInSync() {
        return !deleted && differences.isEmpty();
    }
}
