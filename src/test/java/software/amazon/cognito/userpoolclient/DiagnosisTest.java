package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.diagnosis.Explanations;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.Options;

/** Every rejection that is known of the live service: its words stay, the explanation follows. */
public class DiagnosisTest {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'ExplicitAuthFlows': ['ALLOW_USER_AUTH']}; ExplicitAuthFlows is [ALLOW_USER_AUTH], ",
                "{'ExplicitAuthFlows': ['ALLOW_USER_AUTH'], 'RefreshTokenRotation': {'Feature': 'ENABLED'}}; "
                        + "configured: Refresh Token Rotation. RefreshTokenRotation.Feature is ENABLED. "
            })
    void explainsAFeatureThatTheTierLacks(String properties, String explanation) {
        String lite = cognito.call("CreateUserPool", "{'PoolName': 'lite', 'UserPoolTier': 'LITE'}")
                .at("/UserPool/Id")
                .asText();

        assertThat(failed(handlers.create(cognito.client(properties).put("UserPoolId", lite)), "InvalidRequest"))
                .contains(explanation, "ESSENTIALS or PLUS");
    }

    @Test
    void explainsTheQuotaOfAppClients() {
        SimulatedCognito full = new SimulatedCognito(Options.of(Omission.RESET).withClientsPerPool(1));
        succeeded(handlers.create(full.client("{}")));

        assertThat(failed(handlers.create(full.client("{}")), "ServiceLimitExceeded"))
                .contains(
                        ". UserPoolId is " + full.userPoolId() + ". The user pool has as many app clients as its quota "
                                + "allows, 1,000 by default: delete those that nobody uses, or have the quota raised");
    }

    /** Whatever the words, the error code and the request tell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "LimitExceededException; ClientId is id. A quota of the app client is used up: it can have 2 secrets,",
                "TooManyRequestsException; Nothing is wrong with the properties: ",
                "ThrottlingException; Nothing is wrong with the properties: ",
                "ConcurrentModificationException; something else was changing one: try again.",
                "AccessDeniedException; Give the execution role of the resource type the permissions",
                "NotAuthorizedException; Give the execution role of the resource type the permissions",
                "OperationNotEnabledException; use the user pool's primary Region.",
                "InvalidParameterException; "
                        + "ExplicitAuthFlows is [ALLOW_CLIENT_TOKEN_AUTH, OTHER], GenerateSecret is not set. "
                        + "ALLOW_CLIENT_TOKEN_AUTH must be the only flow"
            })
    void explainsByTheErrorCode(String code, String explanation) {
        ResourceModel model = ResourceModel.builder()
                .userPoolId("pool")
                .clientId("id")
                .explicitAuthFlows(List.of("ALLOW_CLIENT_TOKEN_AUTH", "OTHER"))
                .build();

        assertThat(Explanations.explain(model, code, "No.")).startsWith("No. ").contains(explanation);
    }

    /** The service's echo shows question marks for letters that are not Latin. */
    @Test
    void findsWhatAnEchoInQuestionMarksMeans() {
        ResourceModel model = ResourceModel.builder()
                .supportedIdentityProviders(List.of("COGNITO", "\u793e\u54e1 SSO"))
                .build();

        assertThat(Explanations.explain(
                        model, "InvalidParameterException", "The provider ?? SSO does not exist for User Pool x."))
                .contains("SupportedIdentityProviders holds '\u793e\u54e1 SSO', the 2nd of 2.");
    }

    @Test
    void countsTheWrongElementsThatItDoesNotName() {
        ResourceModel model = ResourceModel.builder()
                .readAttributes(List.of("a", "b", "email", "c", "d", "e"))
                .build();

        assertThat(Explanations.explain(model, "InvalidParameterException", "Invalid read attributes specified"))
                .contains("ReadAttributes holds 'c', the 4th of 6. And 2 more. Allowed are")
                .doesNotContain("'email'", "'d'");
    }

    @Test
    void keepsTheWordsOfARejectionItDoesNotKnow() {
        assertThat(explain("SomethingNew", "Computer says no.")).isEqualTo("Computer says no. (SomethingNew)");
        assertThat(explain("SomethingNew", null)).isEqualTo("SomethingNew (SomethingNew)");
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
    void explainsPinpointInARegionWithoutIt() {
        assertThat(explain(
                        "InvalidParameterException",
                        "The integration with Pinpoint is not supported for the requested x region."))
                .contains("not available to user pools of this Region");
    }

    private static String explain(String code, String words) {
        return Explanations.explain(new ResourceModel(), code, words);
    }
}
