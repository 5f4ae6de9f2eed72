package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.ValueStore;

class DynamicReferencesIT {
    private static final String ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf";

    private final TestSandbox sandbox = new TestSandbox();

    private static Template withName(String reference) {
        return Templates.pool(Templates.client("Web", "ClientName: '" + reference + "'"));
    }

    private static DeployOptions given() {
        return new DeployOptions(
                true,
                ValueStore.of(
                        Map.of("/shop/name", "shop"),
                        Map.of("plain", "topsecret", ARN, "{\"user\": \"admin\", \"password\": \"hunter22\"}")),
                warning -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "{{resolve:ssm:/shop/name}}, shop",
        "{{resolve:ssm:/shop/name:3}}, shop",
        "{{resolve:ssm-secure:/shop/name}}, shop",
        "web-{{resolve:ssm:/shop/name}}-{{resolve:ssm:/shop/name}}, web-shop-shop",
        "{{resolve:secretsmanager:plain}}, topsecret",
        "{{resolve:secretsmanager:plain:SecretString}}, topsecret",
        "{{resolve:secretsmanager:" + ARN + ":SecretString:user}}, admin",
        "{{resolve:secretsmanager:" + ARN + ":SecretString:user:AWSCURRENT}}, admin",
    })
    void aReferenceBecomesTheValueThatIsGiven(String reference, String name) throws Exception {
        sandbox.stack(given()).deploy(withName(reference), Map.of());

        assertThat(sandbox.live("Web").clientName()).isEqualTo(name);
    }

    @Test
    void secretsAreNotShown_norByALaterCommand() throws Exception {
        sandbox.stack(given()).deploy(withName("{{resolve:secretsmanager:plain}}"), Map.of());
        assertThat(sandbox.secrets.conceal("topsecret")).isEqualTo("****");
        assertThat(sandbox.journal().header().orElseThrow().noEcho()).contains("topsecret");
    }

    @Test
    void whatOneStackMakesTheNextOneReads() throws Exception {
        sandbox.deploy(Templates.pool("P:\n  Type: AWS::SSM::Parameter\n"
                + "  Properties: {Type: String, Name: /made/here, Value: from-a-stack}\n"));
        Stack other = new Stack(sandbox.environment(new StackJournal(sandbox.stacks, "other")));
        other.deploy(withName("{{resolve:ssm:/made/here}}"), Map.of());

        assertThat(new StackJournal(sandbox.stacks, "other")
                        .resources()
                        .get("Web")
                        .properties()
                        .get("ClientName")
                        .asText())
                .isEqualTo("from-a-stack");
    }

    @ParameterizedTest
    @CsvSource({
        "{{resolve:ssm:/nowhere:2}}, there is no SSM parameter /nowhere: give it with --ssm-parameter /nowhere=VALUE",
        "{{resolve:secretsmanager:nil:SecretString:a}}, there is no secret nil: give it with --secret nil=VALUE",
        "{{resolve:secretsmanager:" + ARN + ":SecretString:colour}}, secret " + ARN + " has no key colour",
        "{{resolve:secretsmanager:plain:SecretString:a}}, secret plain has no key a",
    })
    void aReferenceToNothing_isAnErrorBeforeAnythingIsMade(String reference, String problem) {
        assertThatThrownBy(() -> sandbox.stack(given()).deploy(withName(reference), Map.of()))
                .hasMessageEndingWith(problem);
        assertThat(sandbox.events).isEmpty();
    }
}
