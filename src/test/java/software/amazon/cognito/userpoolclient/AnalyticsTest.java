package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.cognito.Omission;

/** Analytics by ApplicationArn, which Cognito answers with a role and a default that it rejects in a request. */
class AnalyticsTest {

    private static final String ARN = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/0a1b2c";
    private static final String BY_ARN = "{'AnalyticsConfiguration': {'ApplicationArn': '" + ARN + "'}}";

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();

    /** The identifier of an app client that somebody else made. */
    private ObjectNode foreign(String settings) {
        ObjectNode input = cognito.client(settings).put("ClientName", "web");
        return cognito.client("{}")
                .set("ClientId", cognito.call("CreateUserPoolClient", input).at("/UserPoolClient/ClientId"));
    }

    @Test
    void surviveAnUpdateThatIsSilentAboutThem() {
        ObjectNode client = foreign(BY_ARN);
        ObjectNode read = succeeded(handlers.read(client));
        assertThat(read.at("/AnalyticsConfiguration/RoleArn").isTextual()).isTrue();
        ObjectNode template = client.deepCopy();
        template.putObject("AnalyticsConfiguration").put("ApplicationArn", ARN);
        cognito.calls();

        succeeded(handlers.update(null, template));
        assertThat(cognito.calls()).doesNotContain("UpdateUserPoolClient");

        ObjectNode expected = read.deepCopy().put("AuthSessionValidity", 5);
        assertThat(succeeded(handlers.update(null, client.deepCopy().put("AuthSessionValidity", 5))))
                .isEqualTo(expected);
        ((ObjectNode) expected.get("AnalyticsConfiguration")).put("UserDataShared", true);
        assertThat(succeeded(handlers.patch(read, expected))).isEqualTo(expected);
    }

    @Test
    void withARoleOfTheTemplatesOwnAreForCognitoToReject() {
        ObjectNode client = foreign(BY_ARN);
        ObjectNode template = client.deepCopy().setAll(Handlers.model(BY_ARN));
        ((ObjectNode) template.get("AnalyticsConfiguration")).put("RoleArn", "arn:aws:iam::123456789012:role/own");

        failed(handlers.update(client, template), "InvalidRequest");
    }

    @Test
    void thatDoNotSayWhetherDataIsSharedShareNone() {
        ObjectNode template = Handlers.model(
                "{'AnalyticsConfiguration': {'ApplicationId': 'a', 'ExternalId': 'x', 'RoleArn': 'arn:aws:iam::123456789012:role/r'}}");
        ObjectNode settings = template.deepCopy();
        ((ObjectNode) settings.get("AnalyticsConfiguration")).put("UserDataShared", false);
        ObjectNode client = foreign(settings.toString());
        cognito.calls();

        succeeded(handlers.update(null, client.setAll(template)));

        assertThat(cognito.calls()).containsExactly("DescribeUserPoolClient");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofAFailedTemplateTellThatItsUpdateTookEffect(boolean asRead) {
        ObjectNode good = foreign("{}");
        ObjectNode failed = good.deepCopy().put("AuthSessionValidity", 9).setAll(Handlers.model(BY_ARN));
        ObjectNode applied = succeeded(handlers.update(good, failed));
        if (asRead) {
            failed.set("AnalyticsConfiguration", applied.get("AnalyticsConfiguration"));
        }

        ObjectNode model = succeeded(handlers.rollBack(failed, good));

        assertThat(model.has("AnalyticsConfiguration")).isFalse();
        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(3);
    }
}
