package software.amazon.cognito.diagnosis;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rejections of Cognito mean, one rule each in {@code rules.json}, recognized by error code or words; the first
 * that fits counts. The rules restate the API reference and what was seen of the live service; the wording of an unknown
 * rejection is left as it is. Loads with the first rejection.
 */
final class DiagnosisRules {

    /**
     * A rule.
     *
     * @param rejection a regular expression of the error code and words that it is about
     * @param properties what to say the values of: the one that the first group of the rejection quotes, without a group
     *     all of them; or null
     * @param meaning where that is not enough, what to say instead, one of {@link #MEANINGS}; or null
     * @param remedy what is allowed, and what to do
     */
    record Rule(String rejection, String properties, String meaning, String remedy) {

        private String explain(String rejected, RejectedRequest request) {
            Matcher words = Pattern.compile(rejection, Pattern.DOTALL).matcher(rejected);
            String meant = words.find() ? meant(words, request) : "";
            return meant.isEmpty() ? "" : (meant + " " + remedy).trim();
        }

        private String meant(Matcher words, RejectedRequest request) {
            if (meaning != null) {
                return MEANINGS.get(meaning).apply(words, request);
            }
            String[] names = properties.split(", ");
            return words.groupCount() > 0 ? request.quoting(words.group(1), names) : request.states(names);
        }
    }

    /** The standard attributes of the developer guide and the user pool's own, and those that an app client may write. */
    private static final String READABLE =
            "custom:.+|address|birthdate|email|email_verified|family_name|gender|given_name|"
                    + "locale|middle_name|name|nickname|phone_number|phone_number_verified|picture|preferred_username|profile|sub|"
                    + "updated_at|website|zoneinfo";

    private static final String WRITABLE = "(?!(email|phone_number)_verified|sub)(" + READABLE + ")";

    /** What cannot be said by listing properties, in sentences; empty if the rule does not fit after all. */
    private static final Map<String, BiFunction<Matcher, RejectedRequest, String>> MEANINGS = Map.of(
            "pool quota", (words, request) -> request.value("ClientId").isTextual() ? "" : request.states("UserPoolId"),
            "constraints", (words, request) -> ConstraintWords.sentences(words.group(1), request),
            "lifetimes out of range", (words, request) -> TokenWords.outOfRange(request),
            "lifetimes", (words, request) -> TokenWords.all(request),
            "read attributes", (words, request) -> userAttributes("ReadAttributes", READABLE, request),
            "write attributes", (words, request) -> userAttributes("WriteAttributes", WRITABLE, request),
            "quoted URLs",
                    (words, request) -> request.holding(
                            words.group(1)::contains, "CallbackURLs", "LogoutURLs", "DefaultRedirectURI"),
            "client token flow", (words, request) -> clientTokenAuth(request));

    static final List<Rule> ALL = read();

    private DiagnosisRules() {}

    private static List<Rule> read() {
        try (InputStream rules = DiagnosisRules.class.getResourceAsStream("rules.json")) {
            return List.of(new JsonMapper().readValue(rules, Rule[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The explanation of a rejection, or nothing if no rule knows it. */
    static String explain(String errorCode, String words, RejectedRequest request) {
        return ALL.stream()
                .map(rule -> rule.explain(errorCode + ": " + words, request))
                .filter(explanation -> !explanation.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The names that look wrong; where only the user pool can tell, all of them. */
    private static String userAttributes(String property, String allowed, RejectedRequest request) {
        String suspects = request.holding(name -> !name.matches(allowed), property);
        return suspects.isEmpty() ? request.states(property) : suspects;
    }

    private static String clientTokenAuth(RejectedRequest request) {
        boolean isMeant = !request.holding("ALLOW_CLIENT_TOKEN_AUTH"::equals, "ExplicitAuthFlows")
                .isEmpty();
        return isMeant ? request.states("ExplicitAuthFlows", "GenerateSecret") : "";
    }
}
