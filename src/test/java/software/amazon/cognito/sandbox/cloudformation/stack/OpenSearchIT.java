package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.cognito.sandbox.provider.ProvisioningException;

/** Domains of OpenSearch in a stack, and the app clients that they make. */
class OpenSearchIT {
    private static final String TEMPLATE =
            """
            Resources:
              Pool: {Type: AWS::Cognito::UserPool}
              Domain:
                Type: AWS::OpenSearchService::Domain
                Properties:
                  DomainName: logs
                  EngineVersion: OpenSearch_2.19
                  EBSOptions: {EBSEnabled: true, VolumeSize: 10}
                  CognitoOptions:
                    Enabled: true
                    UserPoolId: !Ref Pool
                    IdentityPoolId: us-east-1:12345678-1234-1234-1234-123456789012
                    RoleArn: arn:aws:iam::123456789012:role/search
            Outputs:
              Name: {Value: !Ref Domain}
              Url: {Value: !Sub "https://${Domain.DomainEndpoint}/"}
              Arn: {Value: !GetAtt Domain.Arn}
            """;

    private final TestSandbox sandbox = new TestSandbox();

    @Test
    void aDomainIsDeployedWithItsClientAndDestroyedWithIt() throws Exception {
        sandbox.deploy(Templates.of(TEMPLATE));

        assertThat(client()).hasValueSatisfying(client -> {
            assertThat(client.clientName()).startsWith("AmazonOpenSearchService-logs-us-east-1-");
            assertThat(output("Url") + "_dashboards/app/home")
                    .isEqualTo(client.callbackURLs().get(0));
        });
        assertThat(output("Name")).isEqualTo("logs");
        assertThat(output("Arn")).isEqualTo("arn:aws:es:us-east-1:123456789012:domain/logs");
        assertThat(sandbox.stack().drift()).isNotEmpty().allMatch(ResourceDrift::isInSync);
        assertThat(sandbox.deploy(Templates.of(TEMPLATE))).isFalse();

        sandbox.stack().destroy();
        assertThat(domains()).isEmpty();
    }

    @Test
    void authenticationThatLeavesTheTemplateTakesTheClientAlong() throws Exception {
        sandbox.deploy(Templates.of(TEMPLATE));
        sandbox.deploy(Templates.of(TEMPLATE.replaceAll("(?s) +CognitoOptions:.*(?=Outputs)", "")));

        assertThat(client()).isEmpty();
    }

    @Test
    void aRenamedDomainIsReplaced() throws Exception {
        sandbox.deploy(Templates.of(TEMPLATE));
        sandbox.deploy(Templates.of(TEMPLATE.replace("DomainName: logs", "DomainName: metrics")));

        assertThat(client()).hasValueSatisfying(client -> assertThat(client.clientName())
                .startsWith("AmazonOpenSearchService-metrics-"));
    }

    @Test
    void aDomainWithoutANameGetsOne() throws Exception {
        sandbox.deploy(Templates.of(TEMPLATE.replace("      DomainName: logs\n", "")));

        assertThat(output("Name")).matches("[a-z][a-z0-9-]{2,27}").contains("domain");
    }

    @Test
    void aDomainThatIsThereAlreadyIsNotTakenOver() throws Exception {
        sandbox.deploy(Templates.of(TEMPLATE));
        Stack other = sandbox.stack(new StackJournal(sandbox.stacks, "other"), TestSandbox.PROVIDERS);

        assertThatThrownBy(() -> other.deploy(Templates.of(TEMPLATE), Map.of()))
                .hasMessageContaining("Domain logs already exists. (ResourceAlreadyExistsException)");
        assertThat(domains()).hasSize(1);
    }

    private Optional<UserPoolClientType> client() {
        return sandbox.clientIds().stream().findAny().map(id -> TestSandbox.COGNITO
                .describeUserPoolClient(r -> r.userPoolId(sandbox.poolId()).clientId(id))
                .userPoolClient());
    }

    private static List<ObjectNode> domains() throws ProvisioningException {
        return TestSandbox.PROVIDERS.get("AWS::OpenSearchService::Domain").list(JsonNodeFactory.instance.objectNode());
    }

    private String output(String name) {
        return sandbox.stack().outputs().stream()
                .filter(output -> output.name().equals(name))
                .findAny()
                .orElseThrow()
                .value();
    }
}
