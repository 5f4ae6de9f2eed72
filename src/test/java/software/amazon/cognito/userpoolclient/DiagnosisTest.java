package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                .contains("y. ClientId is not set. Correct it to satisfy the constraint.");
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

    @ParameterizedTest
    @ValueSource(strings = {"openid", "phone", "email", "profile", "aws.cognito.signin.user.admin"})
    void explainsEveryStandardScopeWithClientCredentials(String scope) {
        ObjectNode model = cognito.client("{'GenerateSecret': true, 'AllowedOAuthFlows': ['client_credentials']}");
        model.putArray("AllowedOAuthScopes").add(scope);

        assertThat(failed(handlers.create(model), "InvalidRequest"))
                .startsWith(scope + " is not supported with client_credentials flow. AllowedOAuthScopes holds '" + scope
                        + "'. With client_credentials only scopes of a resource server are allowed");
    }

    @Test
    void explainsRotationThatTheTierLacks() {
        ResourceModel model = ResourceModel.builder()
                .explicitAuthFlows(List.of("ALLOW_USER_AUTH"))
                .refreshTokenRotation(new RefreshTokenRotation("ENABLED", 0))
                .build();
        String words = "The following features need to be disabled for the LITE pricing tier configured: "
                + "Refresh Token Rotation";

        assertThat(explain(model, "FeatureUnavailableInTierException", words))
                .contains("RefreshTokenRotation.Feature is ENABLED. ", "set RefreshTokenRotation.Feature to DISABLED")
                .doesNotContain("ALLOW_USER_AUTH");
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

        assertThat(explain(model, "InvalidParameterException", words))
                .contains("CallbackURLs holds 'x', the " + ordinal + " of 120.");
    }

    @Test
    void namesAnElementThatTheServiceDoesNotAllow() {
        ResourceModel model = ResourceModel.builder()
                .allowedOAuthFlows(List.of("code", "token"))
                .build();
        String words = "1 validation error detected: Value '[code, token]' at 'allowedOAuthFlows' failed to satisfy "
                + "constraint: Member must satisfy constraint: [Member must satisfy enum value set: "
                + "[implicit, client_credentials, code]]";

        assertThat(explain(model, "InvalidParameterException", words))
                .startsWith(words + ". AllowedOAuthFlows holds 'token', the 2nd of 2.");
    }

    @Test
    void explainsPinpointInARegionWithoutIt() {
        assertThat(explain(
                        "InvalidParameterException",
                        "The integration with Pinpoint is not supported for the requested x region."))
                .contains("not available to user pools of this Region");
    }

    private static String explain(String code, String words) {
        return explain(new ResourceModel(), code, words);
    }

    private static String explain(ResourceModel model, String code, String words) {
        return Diagnosis.of(model)
                .explain(AwsServiceException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode(code)
                                .errorMessage(words)
                                .build())
                        .build());
    }
}
