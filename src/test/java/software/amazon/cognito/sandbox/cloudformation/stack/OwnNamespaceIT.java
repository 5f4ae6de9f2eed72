package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.ValueStore;

class OwnNamespaceIT {
    private final TestSandbox sandbox = new TestSandbox();

    @ParameterizedTest
    @CsvSource({"AWS::Cognito::UserPoolClient, CLIENT", "Acme::Cognito::UserPoolClient, POOL|CLIENT"})
    void refIsTheClientIdUnderAws_andTheWholeIdentifierUnderOnesOwnNamespace(String type, String ref) throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("Web").replace("AWS::Cognito::UserPoolClient", type)
                + "Param:\n  Type: AWS::SSM::Parameter\n  Properties: {Type: String, Value: !Ref Web}\n"));

        assertThat(sandbox.journal()
                        .resources()
                        .get("Param")
                        .properties()
                        .get("Value")
                        .asText())
                .isEqualTo(ref.replace("POOL", sandbox.poolId())
                        .replace("CLIENT", sandbox.clientId("Web").orElseThrow()));
        assertThat(sandbox.live("Web").clientName()).startsWith("test-Web-");
    }

    @Test
    void aTypeOfAnotherNamespaceThatNobodyServes_isAnError_notAStub() {
        assertThatThrownBy(() -> sandbox.deploy(Templates.pool("Thing:\n  Type: Acme::Shop::Thing\n")))
                .hasMessageEndingWith(
                        "there is no resource type Acme::Shop::Thing: AWS has none, and none is registered");
        assertThat(sandbox.events).isEmpty();
    }

    @Test
    void withoutStubs_aTypeThatIsNotSimulatedIsAnError() {
        Stack stack = sandbox.stack(new DeployOptions(false, ValueStore.EMPTY, warning -> {}));

        assertThatThrownBy(() -> stack.deploy(Templates.pool("Bucket:\n  Type: AWS::S3::Bucket\n"), Map.of()))
                .hasMessageEndingWith("AWS::S3::Bucket is not simulated: without --no-stubs, a stub stands for it");
        assertThat(sandbox.events).isEmpty();
    }
}
