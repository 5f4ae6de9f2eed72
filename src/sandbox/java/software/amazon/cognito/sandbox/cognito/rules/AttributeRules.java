package software.amazon.cognito.sandbox.cognito.rules;

import static software.amazon.cognito.sandbox.cognito.rules.Rejection.reject;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rules on the user attributes that a client reads and writes. */
final class AttributeRules {
    private static final Set<String> SET_BY_COGNITO = Set.of("email_verified", "phone_number_verified");

    private AttributeRules() {}

    /** Seen live, through Terraform: unknown, or custom without its prefix. */
    static void readAttributesExist(Candidate candidate) {
        List<String> known = names(candidate, attribute -> true).toList();
        reject(
                !known.containsAll(candidate.list("ReadAttributes")),
                "Invalid read attributes specified while " + candidate.doing() + " a client");
    }

    /** Seen live: as readAttributesExist, set by Cognito itself, or without a required one. */
    static void writeAttributesAreWritable(Candidate candidate) {
        List<String> writable = candidate.list("WriteAttributes");
        List<String> known = names(candidate, attribute -> true)
                .filter(name -> !SET_BY_COGNITO.contains(name))
                .toList();
        List<String> required = names(candidate, AttributeRules::mustBeWritten).toList();
        reject(
                !known.containsAll(writable) || !writable.isEmpty() && !writable.containsAll(required),
                "Invalid write attributes specified while " + candidate.doing() + " a client");
    }

    private static boolean mustBeWritten(JsonNode attribute) {
        return attribute.path("Required").asBoolean()
                && !"sub".equals(attribute.path("Name").asText());
    }

    private static Stream<String> names(Candidate candidate, Predicate<JsonNode> condition) {
        return StreamSupport.stream(candidate.pool().path("SchemaAttributes").spliterator(), false)
                .filter(condition)
                .map(attribute -> attribute.path("Name").asText());
    }
}
