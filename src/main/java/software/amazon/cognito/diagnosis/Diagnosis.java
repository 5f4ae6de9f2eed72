package software.amazon.cognito.diagnosis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.cognito.failure.ErrorCodes;
import software.amazon.cognito.failure.FailureMessage;
import software.amazon.cognito.merge.UpdateMerge;
import software.amazon.cognito.merge.UpdateMerge.Origin;

/**
 * Explains why Cognito rejected a request: which property, what value and where it comes from, what is allowed, what to
 * do. It only ever adds to the service's own words after the fact, so it cannot reject what the service accepts.
 */
public final class Diagnosis {

    /** What a create handler may add, on an app client that may exist. */
    private static final int MOST_ADDED = 250;

    /** So many characters of the service's words are not cut, for they hold no quote. */
    private static final int MOST_WORDS = 160;

    private static final Pattern ECHO = Pattern.compile("(?<=Value ').*?(?=' at ')", Pattern.DOTALL);

    private final ObjectNode state;
    private final Function<String, Origin> origins;
    private final int mostCharacters;

    /**
     * Explains requests.
     *
     * @param origins where the value of a property comes from, by its name; null where that is not known
     * @param mostCharacters how long an explanation may be
     */
    Diagnosis(ObjectNode state, Function<String, Origin> origins, int mostCharacters) {
        this.state = state;
        this.origins = origins;
        this.mostCharacters = mostCharacters;
    }

    /** Explains requests made from the properties of a template alone, and leaves room for another sentence. */
    public static Diagnosis of(ObjectNode state) {
        return new Diagnosis(state, property -> Origin.TEMPLATE, FailureMessage.MOST_CHARACTERS - MOST_ADDED);
    }

    /** Explains an update, whose values come from three places. */
    public static Diagnosis of(UpdateMerge merge) {
        return new Diagnosis(merge.merged(), merge::origin, FailureMessage.MOST_CHARACTERS);
    }

    /** The service's words, what they mean for this request, and what support needs to find the request. */
    public String explain(AwsServiceException rejection) {
        String code = ErrorCodes.serviceError(rejection);
        AwsErrorDetails details = rejection.awsErrorDetails();
        String words = details == null || details.errorMessage() == null ? code : details.errorMessage();
        return FailureMessage.fit(mostCharacters, quoted -> {
            String explanation = DiagnosisRules.explain(code, words, new RejectedRequest(state, origins, quoted));
            return "%s%s (%s%s)"
                    .formatted(
                            shortened(words, quoted),
                            explanation.isEmpty() ? "" : (words.endsWith(".") ? " " : ". ") + explanation,
                            code,
                            rejection.requestId() == null ? "" : ", request ID " + rejection.requestId());
        });
    }

    private static String shortened(String words, int quoted) {
        String withoutEcho = ECHO.matcher(words)
                .replaceAll(echo -> Matcher.quoteReplacement(FailureMessage.cut(echo.group(), quoted)));
        return FailureMessage.cut(FailureMessage.visible(withoutEcho), MOST_WORDS + quoted);
    }
}
