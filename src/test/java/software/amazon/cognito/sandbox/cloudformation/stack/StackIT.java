package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.cognito.sandbox.cloudformation.stack.TestSandbox.COGNITO;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cognito.Omission;

class StackIT {
    private final TestSandbox sandbox = new TestSandbox();

    @Test
    void aNewStackCreatesItsResourcesInDependencyOrder() throws Exception {
        assertThat(sandbox.deploy(Templates.pool(Templates.client("Web", "ClientName: web"))))
                .isTrue();

        assertThat(sandbox.eventLines())
                .containsExactly(
                        "CREATE_IN_PROGRESS test",
                        "CREATE_IN_PROGRESS Pool",
                        "CREATE_COMPLETE Pool",
                        "CREATE_IN_PROGRESS Web",
                        "CREATE_COMPLETE Web",
                        "CREATE_COMPLETE test");
        assertThat(sandbox.live("Web").clientName()).isEqualTo("web");
    }

    @Test
    void deployingTheSameTemplateAgainChangesNothing() throws Exception {
        Template template = Templates.pool(Templates.client("Web", "ClientName: web"));
        sandbox.deploy(template);
        sandbox.events.clear();
        int calls = sandbox.simulator.calls().size();

        assertThat(sandbox.deploy(template)).isFalse();
        assertThat(sandbox.events).isEmpty();
        assertThat(sandbox.simulator.calls()).hasSize(calls);
    }

    @Test
    void aChangedPropertyIsUpdatedInPlace() throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("Web", "AccessTokenValidity: 2")));
        String id = sandbox.clientId("Web").orElseThrow();
        sandbox.events.clear();

        sandbox.deploy(Templates.pool(Templates.client("Web", "AccessTokenValidity: 3")));
        assertThat(sandbox.clientId("Web")).hasValue(id);
        assertThat(sandbox.live("Web").accessTokenValidity()).isEqualTo(3);
        assertThat(sandbox.eventLines())
                .containsExactly(
                        "UPDATE_IN_PROGRESS test",
                        "UPDATE_IN_PROGRESS Web",
                        "UPDATE_COMPLETE Web",
                        "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS test",
                        "UPDATE_COMPLETE test");
    }

    @ParameterizedTest
    @EnumSource(Omission.class)
    void aRemovedPropertyGoesBackToItsDefault(Omission omission) throws Exception {
        TestSandbox other = new TestSandbox(omission);
        other.stack().deploy(Templates.pool(Templates.client("Web", "AuthSessionValidity: 15")), Map.of());
        other.stack().deploy(Templates.pool(Templates.client("Web", "ClientName: web")), Map.of());

        String pool = other.journal()
                .resources()
                .get("Pool")
                .identifier()
                .get("UserPoolId")
                .asText();
        String client = other.clientId("Web").orElseThrow();
        assertThat(COGNITO.describeUserPoolClient(r -> r.userPoolId(pool).clientId(client))
                        .userPoolClient()
                        .authSessionValidity())
                .isEqualTo(3);
    }

    @Test
    void aChangedCreateOnlyPropertyReplacesTheClientAndDeletesTheOldOneLast() throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("Web", "GenerateSecret: false")));
        String id = sandbox.clientId("Web").orElseThrow();
        sandbox.events.clear();

        sandbox.deploy(Templates.pool(Templates.client("Web", "GenerateSecret: true")));
        assertThat(sandbox.clientId("Web").orElseThrow()).isNotEqualTo(id);
        assertThat(sandbox.clientIds()).containsExactly(sandbox.clientId("Web").orElseThrow());
        assertThat(sandbox.eventLines())
                .containsExactly(
                        "UPDATE_IN_PROGRESS test",
                        "UPDATE_IN_PROGRESS Web",
                        "UPDATE_COMPLETE Web",
                        "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS test",
                        "DELETE_IN_PROGRESS Web",
                        "DELETE_COMPLETE Web",
                        "UPDATE_COMPLETE test");
    }

    @Test
    void aReplacedResourceReplacesThoseThatReferToItByACreateOnlyProperty() throws Exception {
        String client = "Web:\n  Type: AWS::Cognito::UserPoolClient\n  Properties: {UserPoolId: !Ref Pool}";
        String pool =
                "Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties: {UsernameAttributes: [%s]}\n";
        sandbox.deploy(Templates.of(pool.formatted("email") + client.indent(2)));
        sandbox.deploy(Templates.of(pool.formatted("phone_number") + client.indent(2)));

        assertThat(COGNITO.listUserPools(r -> r.maxResults(60)).userPools()).hasSize(1);
        assertThat(sandbox.clientIds()).containsExactly(sandbox.clientId("Web").orElseThrow());
    }

    @Test
    void aResourceThatLeftTheTemplateIsDeleted() throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("Web") + Templates.client("Mobile")));
        sandbox.deploy(Templates.pool(Templates.client("Mobile")));

        assertThat(sandbox.clientIds())
                .containsExactly(sandbox.clientId("Mobile").orElseThrow());
    }

    @Test
    void destroyLeavesNoTrace() throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("Web")));
        sandbox.stack().destroy();

        assertThat(COGNITO.listUserPools(r -> r.maxResults(60)).userPools()).isEmpty();
        assertThat(StackJournal.stackNames(sandbox.stacks)).isEmpty();
        assertThat(sandbox.eventLines().subList(6, 11))
                .containsExactly(
                        "DELETE_IN_PROGRESS test",
                        "DELETE_IN_PROGRESS Web",
                        "DELETE_COMPLETE Web",
                        "DELETE_IN_PROGRESS Pool",
                        "DELETE_COMPLETE Pool");
    }

    @Test
    void driftShowsWhatWasChangedOrDeletedByOthers() throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("Web", "AccessTokenValidity: 2") + Templates.client("Gone")));
        assertThat(sandbox.stack().drift()).allMatch(ResourceDrift::isInSync);
        String pool = sandbox.poolId();
        COGNITO.updateUserPoolClient(r -> r.userPoolId(pool)
                .clientId(sandbox.clientId("Web").orElseThrow())
                .accessTokenValidity(5));
        COGNITO.deleteUserPoolClient(
                r -> r.userPoolId(pool).clientId(sandbox.clientId("Gone").orElseThrow()));

        Map<String, ResourceDrift> drift =
                sandbox.stack().drift().stream().collect(Collectors.toMap(ResourceDrift::logicalId, d -> d));
        assertThat(drift.get("Pool").isInSync()).isTrue();
        assertThat(drift.get("Gone").deleted()).isTrue();
        assertThat(drift.get("Web").differences())
                .singleElement()
                .hasToString("Difference[path=AccessTokenValidity, expected=2, actual=5]");
    }

    @Test
    void aStackIsNotLookedForInAnotherCognito() throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("Web")));
        Home other = new Home("other", "http://127.0.0.1:5000", 0);
        Stack elsewhere = sandbox.stack(sandbox.journal(), TestSandbox.PROVIDERS, other);

        assertThatThrownBy(elsewhere::destroy)
                .isInstanceOf(StackException.class)
                .hasMessageContaining("--endpoint embedded");
        assertThat(sandbox.clientIds()).hasSize(1);
    }

    @Test
    void aStackWhoseCognitoWasReplacedIsLeftAlone() throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("Web")));
        Stack replaced = sandbox.stack(sandbox.journal(), TestSandbox.PROVIDERS, new Home("a new one", "embedded", 0));

        assertThatThrownBy(replaced::drift)
                .isInstanceOf(StackException.class)
                .hasMessageContaining("another Cognito than the one that is now embedded");
    }

    @Test
    void whatTheTemplateNeverMentionedStaysAsOthersSetIt() throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("Web", "AccessTokenValidity: 2")));
        String id = sandbox.clientId("Web").orElseThrow();
        String pool = sandbox.poolId();
        COGNITO.updateUserPoolClient(
                r -> r.userPoolId(pool).clientId(id).accessTokenValidity(2).logoutURLs("https://example.com/bye"));

        sandbox.deploy(Templates.pool(Templates.client("Web", "AccessTokenValidity: 3")));
        assertThat(sandbox.live("Web").logoutURLs()).containsExactly("https://example.com/bye");
    }

    @Test
    void aTypeCannotChangeUnderALogicalId() throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("Web")));
        Template other = Templates.pool("Web: {Type: AWS::Cognito::UserPool}");

        assertThatThrownBy(() -> sandbox.deploy(other))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("cannot change its type");
    }

    @Test
    void aTemplateWithAnErrorChangesNothing() {
        assertThatThrownBy(() -> sandbox.deploy(Templates.pool(Templates.client("Web", "ClientNam: web"))))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("ClientName");
        assertThat(sandbox.events).isEmpty();
        assertThat(StackJournal.stackNames(sandbox.stacks)).isEmpty();
    }

    @Test
    void aSecretIsInNoEventAndNoStoredState() throws Exception {
        sandbox.deploy(
                Templates.of(
                        """
                        Resources:
                          Pool: {Type: AWS::Cognito::UserPool}
                          Web:
                            Type: AWS::Cognito::UserPoolClient
                            Properties: {UserPoolId: !Ref Pool, GenerateSecret: true}
                        Outputs:
                          Secret: {Value: !Sub "it is ${Web.ClientSecret}"}
                        """));
        String secret = sandbox.live("Web").clientSecret();

        assertThat(sandbox.stack().outputs())
                .singleElement()
                .extracting(StackOutput::value)
                .isEqualTo("it is ****");
        assertThat(sandbox.events.toString()).doesNotContain(secret);
        assertThat(TestSandbox.HANDLER_LOG.toString()).doesNotContain(secret);
        for (String map : sandbox.stacks.getMapNames()) {
            assertThat(sandbox.stacks.openMap(map).values().toString()).doesNotContain(secret);
        }
    }
}
