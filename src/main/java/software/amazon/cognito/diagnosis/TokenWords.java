package software.amazon.cognito.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.cognito.attribute.TokenValidity;

/** What an explanation says of the lifetimes of tokens. */
final class TokenWords {

    private TokenWords() {}

    /** A sentence on each lifetime that is out of range; on all of them if none is. */
    static String outOfRange(RejectedRequest request) {
        String outOfRange = sentences(token -> token.isOutOfRange(request.properties()), request);
        return outOfRange.isEmpty() ? all(request) : outOfRange;
    }

    /** A sentence on each lifetime. */
    static String all(RejectedRequest request) {
        return sentences(token -> true, request);
    }

    private static String sentences(Predicate<TokenValidity> meant, RejectedRequest request) {
        return Arrays.stream(TokenValidity.values())
                .filter(meant)
                .map(token -> sentence(token, request))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(TokenValidity token, RejectedRequest request) {
        JsonNode state = request.properties();
        int number = token.number(state).asInt();
        if (number == 0) {
            return "%s is not set (default %s).".formatted(token.property(), token.defaultInWords());
        }
        String unit = token.unitIn(state);
        return "%s is %d %s%s, because %s; %s is allowed."
                .formatted(
                        token.property(),
                        number,
                        number == 1 ? unit.replaceFirst("s$", "") : unit,
                        request.origin(token.property()),
                        token.unitIsSet(state)
                                ? "%s is %s%s"
                                        .formatted(token.unitProperty(), unit, request.origin(token.unitProperty()))
                                : "%s is not set (default %s)".formatted(token.unitProperty(), unit),
                        token.allowed());
    }
}
