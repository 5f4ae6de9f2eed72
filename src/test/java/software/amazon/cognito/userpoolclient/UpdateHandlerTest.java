package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;
import static software.amazon.cognito.userpoolclient.Events.inProgress;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;
import software.amazon.cognito.waiting.Waiting;

class UpdateHandlerTest {
    private static final String DESCRIBE = "DescribeUserPoolClient";
    private static final String UPDATE = "UpdateUserPoolClient";

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();
    private final String clientId = succeeded(
                    handlers.create(
                            cognito.client(
                                    "{'ClientName': 'web', 'GenerateSecret': true, 'CallbackURLs': ['https://a.example', 'https://b.example']}")))
            .get("ClientId")
            .asText();
    private final ObjectNode identifier = cognito.client("{}").put("ClientId", clientId);

    UpdateHandlerTest() {
        cognito.calls();
    }

    private ObjectNode properties(String json) {
        return Handlers.model(json).setAll(identifier);
    }

    @Test
    void describesAndUpdatesWhatDiffers() {
        ObjectNode model = succeeded(handlers.update(
                properties("{'GenerateSecret': true}"),
                properties("{'GenerateSecret': true, 'AuthSessionValidity': 7}")));

        assertThat(cognito.calls()).containsExactly(DESCRIBE, UPDATE);
        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(7);
        assertThat(model.get("ClientSecret").asText()).isNotEmpty();
        assertThat(succeeded(handlers.read(identifier))).isEqualTo(model);
    }

    @Test
    void makesNoWriteWhenOnlyTheOrderOfAListDiffers() {
        ObjectNode previous =
                properties("{'GenerateSecret': true, 'CallbackURLs': ['https://a.example', 'https://b.example']}");
        ObjectNode desired =
                properties("{'GenerateSecret': true, 'CallbackURLs': ['https://b.example', 'https://a.example']}");

        succeeded(handlers.update(previous, desired));

        assertThat(cognito.calls()).containsExactly(DESCRIBE);
    }

    @ParameterizedTest
    @EnumSource(Omission.class)
    void leavesAloneWhatTheTemplateNeverMentioned(Omission omission) {
        SimulatedCognito other = new SimulatedCognito(omission);
        ObjectNode client = other.client("{}");
        client.put(
                "ClientId", succeeded(handlers.create(client)).get("ClientId").asText());
        ObjectNode outOfBand =
                client.deepCopy().put("EnableTokenRevocation", false).put("AuthSessionValidity", 9);
        outOfBand.putArray("LogoutURLs").add("https://bye.example");
        other.call(UPDATE, outOfBand);

        ObjectNode model =
                succeeded(handlers.update(client, client.deepCopy().put("PreventUserExistenceErrors", "ENABLED")));

        assertThat(model.get("LogoutURLs").get(0).asText()).isEqualTo("https://bye.example");
        assertThat(model.get("EnableTokenRevocation").asBoolean()).isFalse();
        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(9);
    }

    @Test
    void resetsNothingWithoutAPreviousState() {
        ObjectNode model = succeeded(handlers.update(null, properties("{'AuthSessionValidity': 7}")));

        assertThat(model.get("CallbackURLs")).hasSize(2);
        assertThat(model.get("GenerateSecret").asBoolean()).isTrue();
    }

    @Test
    void answersNotFoundForAnAppClientThatIsNotThere() {
        assertThat(failed(handlers.update(null, cognito.client("{}")), "NotFound"))
                .contains("ClientId is missing");
        assertThat(failed(handlers.update(null, identifier.put("ClientId", "0123456789abcdef")), "NotFound"))
                .contains("User pool client 0123456789abcdef does not exist.");
    }

    @Test
    void answersNotUpdatableWhenACreateOnlyPropertyChanges() {
        ObjectNode secret = properties("{'GenerateSecret': true}");

        assertThat(failed(handlers.update(secret, properties("{'GenerateSecret': false}")), "NotUpdatable"))
                .contains("GenerateSecret cannot change from true to false");
        assertThat(failed(handlers.update(null, properties("{'GenerateSecret': false}")), "NotUpdatable"))
                .contains("GenerateSecret");
        ObjectNode moved = secret.deepCopy().put("UserPoolId", "us-east-1_other");
        assertThat(failed(handlers.update(secret, moved), "NotUpdatable"))
                .contains("UserPoolId cannot change from " + cognito.userPoolId() + " to us-east-1_other");
        assertThat(cognito.calls()).doesNotContain(UPDATE);
    }

    @Test
    void resetsATokenValidityInTheUnitThatApplies() {
        String units =
                "'GenerateSecret': true, 'TokenValidityUnits': {'AccessToken': 'minutes', 'RefreshToken': 'hours'}";
        ObjectNode previous = properties("{" + units + ", 'AccessTokenValidity': 10, 'RefreshTokenValidity': 2}");
        succeeded(handlers.update(null, previous));

        ObjectNode model = succeeded(handlers.update(previous, properties("{" + units + "}")));

        assertThat(model.get("AccessTokenValidity").asInt()).isEqualTo(60);
        assertThat(model.get("RefreshTokenValidity").asInt()).isEqualTo(720);
    }

    @Test
    void saysOfARejectedMergeThatADefaultIsToBlame() {
        ObjectNode previous = properties(
                "{'GenerateSecret': true, 'AccessTokenValidity': 60, 'TokenValidityUnits': {'AccessToken': 'minutes'}}");
        succeeded(handlers.update(null, previous));

        String message = failed(
                handlers.update(previous, properties("{'GenerateSecret': true, 'AccessTokenValidity': 60}")),
                "InvalidRequest");

        assertThat(message)
                .contains("AccessTokenValidity is 60 hours, because TokenValidityUnits.AccessToken is hours "
                        + "(the default, because the template no longer sets it); 5 minutes to 1 day is allowed.");
    }

    @Test
    void saysOfARejectedMergeThatALiveValueIsToBlame() {
        succeeded(handlers.update(null, properties("{'DefaultRedirectURI': 'https://a.example'}")));

        String message =
                failed(handlers.update(null, properties("{'CallbackURLs': ['https://b.example']}")), "InvalidRequest");

        assertThat(message)
                .contains("DefaultRedirectURI is https://a.example (from the live app client; the template does not "
                        + "mention it), CallbackURLs is [https://b.example].");
    }

    @ParameterizedTest
    @CsvSource({"hours,days,720,30", "days,hours,30,720", "hours,,720,30", "minutes,,43200,30"})
    void keepsTheDefaultLifetimeThatNobodySetWhenItsUnitChanges(
            String unit, String newUnit, int number, int newNumber) {
        String units = "{'GenerateSecret': true, 'TokenValidityUnits': {'RefreshToken': '%s'}}";
        ObjectNode previous = properties(units.formatted(unit));
        cognito.call(UPDATE, previous.deepCopy().put("RefreshTokenValidity", number));
        ObjectNode desired = properties(newUnit == null ? "{'GenerateSecret': true}" : units.formatted(newUnit));

        ObjectNode model = succeeded(handlers.update(previous, desired));

        assertThat(model.get("RefreshTokenValidity").asInt()).isEqualTo(newNumber);
        assertThat(model.at("/TokenValidityUnits/RefreshToken").asText()).isEqualTo(newUnit == null ? "days" : newUnit);
    }

    @Test
    void keepsNumberAndUnitOfATokenThatTheTemplateNeverMentioned() {
        ObjectNode template = properties("{'GenerateSecret': true, 'TokenValidityUnits': {'AccessToken': 'minutes'}}");
        cognito.call(
                UPDATE,
                properties("{'TokenValidityUnits': {'AccessToken': 'minutes', 'RefreshToken': 'hours'}}")
                        .put("RefreshTokenValidity", 100));

        ObjectNode model =
                succeeded(handlers.update(template, template.deepCopy().put("AuthSessionValidity", 5)));

        assertThat(model.get("RefreshTokenValidity").asInt()).isEqualTo(100);
        assertThat(model.at("/TokenValidityUnits/RefreshToken").asText()).isEqualTo("hours");
    }

    @Test
    void asksForTheNumberWhereTheTemplateChangesTheUnitOfOneThatItDoesNotMention() {
        cognito.call(
                UPDATE,
                properties("{'TokenValidityUnits': {'AccessToken': 'minutes'}}").put("AccessTokenValidity", 120));

        String message = failed(
                handlers.update(null, properties("{'TokenValidityUnits': {'AccessToken': 'hours'}}")),
                "InvalidRequest");

        assertThat(message)
                .isEqualTo("TokenValidityUnits.AccessToken is hours, but AccessTokenValidity is not set, and of the "
                        + "app client it is 120 minutes. Set AccessTokenValidity too.");
    }

    @Test
    void keepsTheUnitOfANumberThatTheTemplateNeverMentioned() {
        ObjectNode previous = properties("{'GenerateSecret': true, 'TokenValidityUnits': {'AccessToken': 'minutes'}}");
        cognito.call(UPDATE, previous.deepCopy().put("AccessTokenValidity", 90));

        ObjectNode model = succeeded(handlers.update(previous, properties("{'GenerateSecret': true}")));

        assertThat(model.get("AccessTokenValidity").asInt()).isEqualTo(90);
        assertThat(model.at("/TokenValidityUnits/AccessToken").asText()).isEqualTo("minutes");
    }

    /** What was read before a conflict may be out of date: somebody else just changed something. */
    @Test
    void readsAndMergesAgainAfterAnUpdateThatMeetsAnother() {
        cognito.with(Fault.next(UPDATE, Kind.CONCURRENT_MODIFICATION));
        ObjectNode desired = properties("{'AuthSessionValidity': 7}");

        JsonNode conflict = inProgress(handlers.update(identifier, desired));
        assertThat(cognito.calls()).containsExactly(DESCRIBE, UPDATE);
        cognito.call(UPDATE, properties("{'LogoutURLs': ['https://bye.example']}"));
        ObjectNode model = succeeded(handlers.invoke("UPDATE", desired, identifier, conflict.get("callbackContext")));

        assertThat(cognito.calls()).containsExactly(DESCRIBE, UPDATE);
        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(7);
        assertThat(model.get("LogoutURLs")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP_AFTER", "DROP_BEFORE", "SERVER_ERROR"})
    void survivesAFailedCall(Kind kind) {
        cognito.with(Fault.next(DESCRIBE, kind)).with(Fault.next(UPDATE, kind));

        ObjectNode model = succeeded(handlers.update(null, properties("{'AuthSessionValidity': 7}")));

        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(7);
    }

    @Test
    void leavesALastingConflictToCloudFormation() {
        cognito.with(Fault.next(UPDATE, Kind.CONCURRENT_MODIFICATION).times(100));
        ObjectNode desired = properties("{'AuthSessionValidity': 7}");

        JsonNode event = handlers.update(identifier, desired);
        for (int wait = 0; wait < Waiting.MAX_WAITS; wait++) {
            event = handlers.invoke(
                    "UPDATE", desired, identifier, inProgress(event).get("callbackContext"));
        }

        failed(event, "ResourceConflict");
    }
}
