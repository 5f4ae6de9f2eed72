package software.amazon.cognito.manageduserpoolclient;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cognito.failure.HandlerFailure;
import software.amazon.cognito.fuzz.Disclosure;

/** Any NamePattern and name: the pattern is compared with the name, or it is an invalid request. */
public final class NamePatternFuzzer {
    private static final int MOST_CHARACTERS = 1_024;

    private NamePatternFuzzer() {}

    /** @param input a pattern and, in the next line, a name */
    public static void fuzzerTestOneInput(byte[] input) {
        String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 2);
        String pattern = lines[0].substring(0, Math.min(lines[0].length(), MOST_CHARACTERS));
        String name = lines.length == 1 ? "" : lines[1];
        try {
            NameSelector selector =
                    NameSelector.of(ResourceModel.builder().namePattern(pattern).build());
            selector.selects(name);
            SimilarNames.to(selector.value(), Stream.of(name));
        } catch (HandlerFailure failure) {
            if (failure.getErrorCode() != HandlerErrorCode.InvalidRequest) {
                throw failure;
            }
            Disclosure.requireNone(failure.getMessage(), input);
        }
    }
}
