package software.amazon.cognito.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.userpoolclient.Handlers;
import software.amazon.cognito.userpoolclient.ResourceModel;
import software.amazon.cognito.userpoolclient.SimulatedCognito;

/** What is outside the limits of the API model: which member or element, in the words of the template. */
class ConstraintWordsTest {

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();

    @Test
    void countsAListThatIsTooLong() {
        ResourceModel model = ResourceModel.builder()
                .callbackURLs(Collections.nCopies(101, "x"))
                .build();
        String words = "1 validation error detected: Value '[" + "x, ".repeat(400) + "]' at 'callbackURLs' failed to "
                + "satisfy constraint: Member must have length less than or equal to 100";

        assertThat(explain(model, words))
                .startsWith("1 validation error detected: Value '[x, x")
                .contains(
                        "...", "equal to 100. CallbackURLs holds 101 elements. Correct it to satisfy the constraint.");
    }

    @Test
    void explainsConstraintsOfTheApi() {
        String words = "1 validation error detected: Value '[x]' at '%s' failed to satisfy constraint: y";
        assertThat(explain(new ResourceModel(), words.formatted("callbackURLs")))
                .contains("y. CallbackURLs is not set. Correct it to satisfy the constraint.");
        assertThat(explain(new ResourceModel(), words.formatted("clientId")))
                .contains("y. ClientId is not set. Correct it to satisfy the constraint.");
    }

    @Test
    void explainsEachOfSeveralConstraints() {
        String words = "2 validation errors detected: Value 'x' at 'callbackURLs.1.member' failed to satisfy "
                + "constraint: y; Value '99' at 'authSessionValidity' failed to satisfy constraint: z";
        assertThat(explain(new ResourceModel(), words))
                .contains("CallbackURLs is not set. Correct it", "AuthSessionValidity is not set. Correct it");
    }

    @Test
    void namesTheElementOfALongListThatIsWrong() {
        List<String> urls = new ArrayList<>(Collections.nCopies(99, "https://a.example/" + "a".repeat(1_000)));
        urls.add(2, "https://b\u200b.example/" + "b".repeat(900));
        ObjectNode model = cognito.client("{}");
        urls.forEach(model.putArray("CallbackURLs")::add);

        assertThat(failed(handlers.create(model), "InvalidRequest"))
                .contains("CallbackURLs holds 'https://b\\u200b.example/", "', the 3rd of 100.")
                .contains("Correct it to satisfy the constraint. (InvalidParameterException, request ID ")
                .hasSizeLessThanOrEqualTo(1_024);
    }

    @ParameterizedTest
    @CsvSource({"1,1st", "2,2nd", "3,3rd", "4,4th", "11,11th", "12,12th", "13,13th", "21,21st", "111,111th", "112,112th"
    })
    void countsPositionsAsAPersonDoes(int position, String ordinal) {
        ResourceModel model = ResourceModel.builder()
                .callbackURLs(Collections.nCopies(120, "x"))
                .build();
        String words =
                "1 validation error detected: Value '?' at 'callbackURLs.%d.member' failed to satisfy constraint: y"
                        .formatted(position);

        assertThat(explain(model, words)).contains("CallbackURLs holds 'x', the " + ordinal + " of 120.");
    }

    @Test
    void namesAnElementThatTheServiceDoesNotAllow() {
        ResourceModel model = ResourceModel.builder()
                .allowedOAuthFlows(List.of("code", "token"))
                .build();
        String words = "1 validation error detected: Value '[code, token]' at 'allowedOAuthFlows' failed to satisfy "
                + "constraint: Member must satisfy constraint: [Member must satisfy enum value set: "
                + "[implicit, client_credentials, code]]";

        assertThat(explain(model, words)).startsWith(words + ". AllowedOAuthFlows holds 'token', the 2nd of 2.");
    }

    private static String explain(ResourceModel model, String words) {
        return Explanations.explain(model, "InvalidParameterException", words);
    }
}
