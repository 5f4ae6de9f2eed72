package software.amazon.cognito.sandbox.stub;

import java.util.Locale;
import software.amazon.cognito.sandbox.provider.RequestOrigin;

/**
 * How CloudFormation names a resource that a template gives no name (measured: go-to-k/cdk-real-drift, 2026).
 *
 * @param parts what stands before the suffix: {@code stack-logical}, {@code logical}, {@code logical_} or
 *     {@code CFN-logical}
 * @param suffix the random part as a pattern
 * @param max the longest name
 * @param lowerCase whether all of it is in lower case
 */
record PhysicalName(String parts, String suffix, int max, boolean lowerCase) {
    static final PhysicalName USUAL = new PhysicalName("stack-logical", "[A-Za-z0-9]{12}", 64, false);

    String of(RequestOrigin origin, PatternText random) {
        String end = random.matching(suffix);
        String name =
                switch (parts) {
                    case "logical" -> cut(origin.logicalId(), max - end.length() - 1) + "-" + end;
                    case "logical_" -> cut(origin.logicalId(), max - end.length() - 1) + "_" + end;
                    case "CFN-logical" -> "CFN-" + cut(origin.logicalId(), max - end.length() - 5) + "-" + end;
                    default -> withStack(origin, end);
                };
        return lowerCase ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** Stack and logical id have half of the room each; what one does not need is the other's. */
    private String withStack(RequestOrigin origin, String end) {
        String stack = origin.stackName();
        String logical = origin.logicalId();
        int room = max - end.length() - 2;
        int half = room / 2;
        int forLogical = Math.max(half, room - stack.length());
        int forStack = Math.max(room - half, room - logical.length());
        return cut(stack, forStack) + "-" + cut(logical, forLogical) + "-" + end;
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
