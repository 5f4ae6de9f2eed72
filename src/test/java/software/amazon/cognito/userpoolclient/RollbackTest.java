package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cognito.Omission;

/** A roll-back: the previous state is the template that just failed, the desired one the last that was good. */
class RollbackTest {

    private static final String UPDATE = "UpdateUserPoolClient";

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();
    private final ObjectNode good = cognito.client("{'ClientName': 'web', 'AuthSessionValidity': 5}");

    RollbackTest() {
        good.set("ClientId", succeeded(handlers.create(good)).get("ClientId"));
    }

    private ObjectNode failedTemplate(String changes) {
        return good.deepCopy().setAll(Handlers.model(changes));
    }

    @Test
    void leavesAloneWhatARejectedUpdateNeverChanged() {
        ObjectNode console = good.deepCopy();
        console.putArray("LogoutURLs").add("https://console.example");
        cognito.call(UPDATE, console);
        ObjectNode rejected = failedTemplate(
                "{'LogoutURLs': ['https://template.example'], 'SupportedIdentityProviders': ['Nobody']}");
        failed(handlers.update(good, rejected), "InvalidRequest");
        cognito.calls();

        ObjectNode model = succeeded(handlers.rollBack(rejected, good));

        assertThat(model.get("LogoutURLs")).extracting(JsonNode::asText).containsExactly("https://console.example");
        assertThat(cognito.calls()).containsExactly("DescribeUserPoolClient");
    }

    @Test
    void resetsWhatTheFailedTemplateSetWhereItsUpdateTookEffect() {
        ObjectNode applied = failedTemplate(
                "{'LogoutURLs': ['https://b.example', 'https://a.example'], 'AuthSessionValidity': 9, 'AccessTokenValidity': 2}");
        succeeded(handlers.update(good, applied));

        ObjectNode model = succeeded(handlers.rollBack(applied, good));

        assertThat(model.get("LogoutURLs")).isEmpty();
        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(5);
        assertThat(model.get("AccessTokenValidity").asInt()).isEqualTo(1);
    }

    @Test
    void keepsWhatTheGoodTemplateIsSilentAboutWhereSomebodyChangedAnythingMeanwhile() {
        ObjectNode applied = failedTemplate("{'LogoutURLs': ['https://a.example'], 'AuthSessionValidity': 9}");
        succeeded(handlers.update(good, applied));
        cognito.call(UPDATE, applied.deepCopy().put("AuthSessionValidity", 12));

        ObjectNode model = succeeded(handlers.rollBack(applied, good));

        assertThat(model.get("LogoutURLs")).hasSize(1);
        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(5);
    }

    /** What the failed template said is there, but not all of it: its update cannot have taken effect. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'LogoutURLs': ['https://a.example']} | {'LogoutURLs': ['https://a.example'], 'GenerateSecret': true}",
                "{'AccessTokenValidity': 5, 'TokenValidityUnits': {'AccessToken': 'minutes'}} | {'AccessTokenValidity': 5, 'TokenValidityUnits': {'AccessToken': 'hours'}}",
                "{'AccessTokenValidity': 5} | {'AccessTokenValidity': 5, 'PreventUserExistenceErrors': 'LEGACY'}"
            })
    void keepsWhatHappensToBeInTheFailedTemplateToo(String console, String refused) {
        cognito.call(UPDATE, failedTemplate(console));
        ObjectNode before = succeeded(handlers.read(good));

        assertThat(succeeded(handlers.rollBack(failedTemplate(refused), good))).isEqualTo(before);
    }

    @Test
    void doesNotFailOnACreateOnlyPropertyOfTheFailedTemplate() {
        succeeded(handlers.rollBack(failedTemplate("{'GenerateSecret': true, 'UserPoolId': 'us-east-1_other'}"), good));
        succeeded(handlers.rollBack(failedTemplate("{'GenerateSecret': true}"), good.put("GenerateSecret", false)));
    }

    /** The flow that was there before needs a callback URL: without one there is no default to go back to. */
    @Test
    void leavesADefaultOutThatCognitoRejectsAndSaysSo() {
        ObjectNode applied = failedTemplate(
                "{'AllowedOAuthFlows': ['code'], 'CallbackURLs': ['https://a.example'], 'AllowedOAuthScopes': ['openid']}");
        succeeded(handlers.update(good, applied));
        ObjectNode goodWithFlows = good.deepCopy();
        goodWithFlows.putArray("AllowedOAuthFlows").add("code");

        JsonNode event = handlers.rollBack(applied, goodWithFlows);

        assertThat(succeeded(event).get("CallbackURLs")).hasSize(1);
        assertThat(event.get("message").asText())
                .startsWith("CallbackUrls can not be empty")
                .endsWith("So this is not back at its default, but as the failed update left it: AllowedOAuthScopes, "
                        + "CallbackURLs.");
    }

    /** A number of the failed template stays, because somebody moved something else; its unit does not. */
    @Test
    void doesNotAskForANumberThatTheFailedTemplateLeft() {
        ObjectNode minutes = good.deepCopy();
        minutes.putObject("TokenValidityUnits").put("AccessToken", "minutes");
        succeeded(handlers.update(good, minutes));
        ObjectNode applied = failedTemplate("{'AccessTokenValidity': 5, 'AuthSessionValidity': 9}");
        applied.putObject("TokenValidityUnits").put("AccessToken", "hours");
        succeeded(handlers.update(minutes, applied));
        cognito.call(UPDATE, applied.deepCopy().put("AuthSessionValidity", 12));

        ObjectNode model = succeeded(handlers.rollBack(applied, minutes));

        assertThat(model.get("AccessTokenValidity").asInt()).isEqualTo(60);
    }

    /** Rotation of the failed template would stay, but forbids a flow of the good one. */
    @Test
    void resetsWhatWouldStayWhereTheGoodTemplateForbidsItAndSaysSo() {
        ObjectNode flows = good.deepCopy();
        flows.putArray("ExplicitAuthFlows").add("ALLOW_REFRESH_TOKEN_AUTH");
        succeeded(handlers.update(good, flows));
        ObjectNode applied = failedTemplate(
                "{'ExplicitAuthFlows': ['ALLOW_USER_SRP_AUTH'], 'RefreshTokenRotation': {'Feature': 'ENABLED'}}");
        succeeded(handlers.update(flows, applied));
        cognito.call(UPDATE, applied.deepCopy().put("AuthSessionValidity", 12));

        JsonNode event = handlers.rollBack(applied, flows);

        assertThat(succeeded(event).at("/RefreshTokenRotation/Feature").asText())
                .isEqualTo("DISABLED");
        assertThat(event.get("message").asText())
                .endsWith("So this is back at its default, whoever set it: RefreshTokenRotation.");
    }
}
