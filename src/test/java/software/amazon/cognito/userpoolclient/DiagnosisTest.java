package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.cognito.sandbox.cognito.Omission;

/** Every rejection that is known of the live service: its words stay, the explanation follows. */
class DiagnosisTest {

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();

    /** Properties that Cognito rejects, each with a part of the message that has to explain it. */
    static Stream<Arguments> rejections() throws IOException {
        try (InputStream file = DiagnosisTest.class.getResourceAsStream("rejections.json")) {
            JsonNode rejections = Handlers.JSON.readTree(file);
            return StreamSupport.stream(rejections.spliterator(), false)
                    .map(one -> Arguments.of(
                            one.get("properties"), one.get("message").asText()));
        }
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void explainsWhatCognitoRejects(ObjectNode properties, String explanation) {
        String message = failed(handlers.create(properties.put("UserPoolId", cognito.userPoolId())), "InvalidRequest");

        assertThat(message).contains(explanation).contains("Exception, request ID ");
    }

    @Test
    void explainsAFeatureThatTheTierLacks() {
        String lite = cognito.call("CreateUserPool", "{'PoolName': 'lite', 'UserPoolTier': 'LITE'}")
                .at("/UserPool/Id")
                .asText();

        String message = failed(
                handlers.create(cognito.client("{'ExplicitAuthFlows': ['ALLOW_USER_AUTH']}")
                        .put("UserPoolId", lite)),
                "InvalidRequest");

        assertThat(message).contains("ExplicitAuthFlows is [ALLOW_USER_AUTH]", "ESSENTIALS or PLUS");
    }

    @Test
    void keepsTheWordsOfARejectionItDoesNotKnow() {
        assertThat(explain("SomethingNew", "Computer says no."))
                .isEqualTo("Computer says no. (SomethingNew, request ID null)");
        assertThat(explain("SomethingNew", null)).isEqualTo("SomethingNew (SomethingNew, request ID null)");
    }

    @Test
    void explainsConstraintsOfTheApi() {
        String words = "1 validation error detected: Value '[x]' at '%s' failed to satisfy constraint: y";
        assertThat(explain("InvalidParameterException", words.formatted("callbackURLs")))
                .contains("y. CallbackURLs is not set. Correct it to satisfy the constraint.");
        assertThat(explain("InvalidParameterException", words.formatted("clientId")))
                .contains("y. ClientId does not satisfy the constraint: correct it.");
    }

    @Test
    void explainsEachOfSeveralConstraints() {
        String words = "2 validation errors detected: Value 'x' at 'callbackURLs.1.member' failed to satisfy "
                + "constraint: y; Value '99' at 'authSessionValidity' failed to satisfy constraint: z";
        assertThat(explain("InvalidParameterException", words))
                .contains("CallbackURLs is not set. Correct it", "AuthSessionValidity is not set. Correct it");
    }

    @Test
    void explainsAUrlWhateverTheWords() {
        ObjectNode relative = cognito.client("{'CallbackURLs': ['/signed-in']}");
        assertThat(failed(handlers.create(relative), "InvalidRequest"))
                .contains("CallbackURLs holds '/signed-in'. Allowed are absolute URLs");
    }

    @Test
    void namesAllThreeTokensWhenItCannotTellWhichOneIsWrong() {
        assertThat(explain("InvalidParameterException", "Invalid range for token validity."))
                .contains(
                        "AccessTokenValidity is not set (default 1 hour).",
                        "RefreshTokenValidity is not set (default 30 days).");
    }

    @Test
    void cutsLongValuesShort() {
        ResourceModel model = ResourceModel.builder()
                .callbackURLs(Collections.nCopies(100, "https://a.example"))
                .build();
        assertThat(Diagnosis.of(model).state("CallbackURLs")).endsWith("...").hasSizeLessThan(350);
    }

    @Test
    void explainsPinpointInARegionWithoutIt() {
        assertThat(explain(
                        "InvalidParameterException",
                        "The integration with Pinpoint is not supported for the requested x region."))
                .contains("not available to user pools of this Region");
    }

    private static String explain(String code, String words) {
        return Diagnosis.of(new ResourceModel())
                .explain(AwsServiceException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode(code)
                                .errorMessage(words)
                                .build())
                        .build());
    }
}
