package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cloudformation.template.Template;

class ExportsIT {
    private static final String POOL =
            "Outputs: {Pool: {Value: !Ref Pool, Export: {Name: !Sub '${AWS::StackName}-pool'}}}";

    private final TestSandbox sandbox = new TestSandbox();

    private static Template exporting(String name, String outputs) {
        return Templates.of("Resources: {Pool: {Type: AWS::Cognito::UserPool, Properties: {UserPoolName: " + name
                + "}}, Web: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Pool, GenerateSecret: true}}}\n"
                + outputs);
    }

    private static Template importing(String value) {
        return Templates.of(
                "Resources: {P: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: " + value + "}}}");
    }

    private Stack stack(String name) {
        return new Stack(sandbox.environment(new StackJournal(sandbox.stacks, name)));
    }

    private String imported() {
        return new StackJournal(sandbox.stacks, "importing")
                .resources()
                .get("P")
                .properties()
                .get("Value")
                .asText();
    }

    @BeforeEach
    void deploy() throws Exception {
        sandbox.deploy(exporting("people", POOL));
        stack("importing").deploy(importing("{'Fn::ImportValue': !Sub 'test-pool'}"), Map.of());
    }

    @Test
    void aStackImportsWhatAnotherOneExports() {
        assertThat(imported()).isEqualTo(sandbox.poolId());
    }

    @Test
    void anExportInUse_cannotBeRemoved_norItsStack() throws Exception {
        assertThatThrownBy(() -> sandbox.deploy(exporting("people", "")))
                .hasMessageContaining("Cannot update export test-pool as it is in use by importing.");
        assertThat(sandbox.stack().header().status()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThatThrownBy(() -> sandbox.stack().destroy())
                .hasMessage("Delete canceled. Cannot delete export test-pool as it is in use by importing.");
        assertThat(sandbox.stack().header().status()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");

        stack("importing").destroy();
        assertThat(sandbox.stack().destroy()).isTrue();
    }

    @Test
    void anExportInUseThatStaysTheSame_isNoObstacle() throws Exception {
        assertThat(sandbox.deploy(exporting("persons", POOL))).isTrue();
    }

    @Test
    void anExportThatNobodyUsesAnyMore_canGo() throws Exception {
        stack("importing").deploy(importing("nothing"), Map.of());

        assertThat(sandbox.deploy(exporting("people", ""))).isTrue();
    }

    @Test
    void anImportOfNothing_isAnErrorBeforeAnythingIsMade() {
        sandbox.events.clear();
        assertThatThrownBy(() -> stack("other").deploy(importing("!ImportValue nothing"), Map.of()))
                .hasMessageEndingWith("No export named nothing found: deploy the stack that exports it first");
        assertThat(sandbox.events).isEmpty();
    }

    @Test
    void aNameThatAnotherStackExports_isAnErrorBeforeAnythingIsMade() {
        sandbox.events.clear();
        assertThatThrownBy(() ->
                        stack("other").deploy(exporting("people", POOL.replace("${AWS::StackName}", "test")), Map.of()))
                .hasMessageEndingWith("Export with name test-pool is already exported by stack test");
        assertThat(sandbox.events).isEmpty();
    }

    @Test
    void aSecretIsImportedAsItIs() throws Exception {
        sandbox.deploy(exporting(
                "people",
                POOL.replace("}}}", "}}, Secret: {Value: !GetAtt Web.ClientSecret, Export: {Name: secret}}}")));
        stack("importing")
                .deploy(importing("{'Fn::Join': [',', [!ImportValue secret, !ImportValue test-pool]]}"), Map.of());

        assertThat(imported()).isEqualTo(sandbox.live("Web").clientSecret() + "," + sandbox.poolId());
    }
}
