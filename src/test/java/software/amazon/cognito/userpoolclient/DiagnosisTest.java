package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;

import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.cognito.sandbox.cognito.Omission;

/** Every rejection that is known of the live service: its words stay, the explanation follows. */
class DiagnosisTest {

    private static final String CODE_FLOW = "'AllowedOAuthFlows': ['code'], 'CallbackURLs': ['https://a.example'], ";

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();

    static Stream<Arguments> rejections() {
        return Stream.of(
                Arguments.of(
                        "{'AccessTokenValidity': 60}",
                        "Invalid range for token validity. AccessTokenValidity is 60 hours, because "
                                + "TokenValidityUnits.AccessToken is not set (default hours); 5 minutes to 1 day is "
                                + "allowed. Change the number, or set its unit in TokenValidityUnits"),
                Arguments.of(
                        "{'RefreshTokenValidity': 5, 'TokenValidityUnits': {'RefreshToken': 'minutes'}}",
                        "Invalid range for token validity. RefreshTokenValidity is 5 minutes, because "
                                + "TokenValidityUnits.RefreshToken is minutes; 60 minutes to 10 years is allowed."),
                Arguments.of(
                        "{'RefreshTokenValidity': 1, 'AccessTokenValidity': 2, 'TokenValidityUnits': {'RefreshToken': 'hours'}}",
                        "Access and Id Token expiration times must be less than or equal to refresh token expiration "
                                + "times. AccessTokenValidity is 2 hours,"),
                Arguments.of(
                        "{'AllowedOAuthFlowsUserPoolClient': true}",
                        "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use "
                                + "OAuth flows. AllowedOAuthFlowsUserPoolClient is true, AllowedOAuthFlows is not set, "
                                + "AllowedOAuthScopes is not set. Set at least one flow and one scope"),
                Arguments.of(
                        "{'AllowedOAuthFlowsUserPoolClient': true, 'AllowedOAuthFlows': ['code'], 'AllowedOAuthScopes': ['openid']}",
                        "CallbackUrls can not be empty when code flow or implicit flow is selected. "
                                + "AllowedOAuthFlows is [code], CallbackURLs is not set. The code and implicit flows "
                                + "need at least one callback URL"),
                Arguments.of(
                        "{'GenerateSecret': true, 'AllowedOAuthFlows': ['client_credentials', 'code'], 'CallbackURLs': ['https://a.example']}",
                        "client_credentials flow can not be selected along with code flow or implicit flow. "
                                + "AllowedOAuthFlows is [client_credentials, code]. Allowed are code and implicit, or "
                                + "client_credentials alone"),
                Arguments.of(
                        "{'AllowedOAuthFlows': ['client_credentials']}",
                        "client_credentials flow can not be selected if client does not have a client secret. "
                                + "AllowedOAuthFlows is [client_credentials], GenerateSecret is not set. Set "
                                + "GenerateSecret to true, which replaces the app client"),
                Arguments.of(
                        "{'GenerateSecret': true, 'AllowedOAuthFlows': ['client_credentials'], 'AllowedOAuthScopes': ['openid']}",
                        "openid is not supported with client_credentials flow. AllowedOAuthScopes is [openid]. With "
                                + "client_credentials only scopes of a resource server are allowed"),
                Arguments.of(
                        "{" + CODE_FLOW + "'AllowedOAuthScopes': ['openid', 'orders/read']}",
                        "Invalid scope requested: orders/read. AllowedOAuthScopes holds 'orders/read'. Allowed are "
                                + "phone, email, openid, profile, aws.cognito.signin.user.admin and <resource server "
                                + "identifier>/<scope>."),
                Arguments.of(
                        "{" + CODE_FLOW + "'DefaultRedirectURI': 'https://b.example'}",
                        "The default redirect URI https://b.example is not in the callback URIs list. "
                                + "DefaultRedirectURI is https://b.example, CallbackURLs is [https://a.example]. "
                                + "DefaultRedirectURI must be one of CallbackURLs"),
                Arguments.of(
                        "{'LogoutURLs': ['http://a.example']}",
                        "http://a.example cannot use the HTTP protocol. LogoutURLs holds 'http://a.example'. http is "
                                + "allowed for localhost, 127.0.0.1 and [::1] only"),
                Arguments.of(
                        "{'CallbackURLs': ['https://a.example#top']}",
                        "https://a.example#top cannot use fragment. CallbackURLs holds 'https://a.example#top'. A URL "
                                + "may not have a fragment"),
                Arguments.of(
                        "{'SupportedIdentityProviders': ['Acme SSO']}",
                        "SupportedIdentityProviders holds 'Acme SSO'. Allowed are COGNITO and the names of the user "
                                + "pool's identity providers"),
                Arguments.of(
                        "{'ExplicitAuthFlows': ['ALLOW_CUSTOM_AUTH', 'USER_PASSWORD_AUTH']}",
                        "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names. "
                                + "ExplicitAuthFlows is [ALLOW_CUSTOM_AUTH, USER_PASSWORD_AUTH]. Use only names that "
                                + "begin with ALLOW_"),
                Arguments.of(
                        "{'ExplicitAuthFlows': ['ALLOW_REFRESH_TOKEN_AUTH'], 'RefreshTokenRotation': {'Feature': 'ENABLED'}}",
                        "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is "
                                + "enabled. ExplicitAuthFlows is [ALLOW_REFRESH_TOKEN_AUTH], and "
                                + "RefreshTokenRotation.Feature is ENABLED."),
                Arguments.of(
                        "{'EnablePropagateAdditionalUserContextData': true}",
                        "Client Secret is required to set EnablePropagateAdditionalUserContextData as true. "
                                + "EnablePropagateAdditionalUserContextData is true, GenerateSecret is not set."),
                Arguments.of(
                        "{'WriteAttributes': ['email', 'email_verified']}",
                        "Invalid write attributes specified while creating a client. WriteAttributes is [email, "
                                + "email_verified]. Allowed are standard attributes and the user pool's own, with the "
                                + "prefix custom:; email_verified and phone_number_verified cannot be written"),
                Arguments.of(
                        "{'ReadAttributes': ['colour']}",
                        "Invalid read attributes specified while creating a client. ReadAttributes is [colour]. "
                                + "Allowed are standard attributes and the user pool's own, with the prefix custom:."),
                Arguments.of(
                        "{'AnalyticsConfiguration': {'ApplicationId': '0a1b2c'}}",
                        "AnalyticsConfiguration has ApplicationArn not set, ApplicationId '0a1b2c', RoleArn not set, "
                                + "ExternalId not set. Allowed is ApplicationArn alone, or ApplicationId with RoleArn "
                                + "and ExternalId."),
                Arguments.of(
                        "{'RefreshTokenRotation': {'RetryGracePeriodSeconds': 5}}",
                        "RefreshTokenRotation.Feature does not satisfy the constraint: correct it."));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void explainsWhatCognitoRejects(String properties, String explanation) {
        String message = failed(handlers.create(cognito.client(properties)), "InvalidRequest");

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
