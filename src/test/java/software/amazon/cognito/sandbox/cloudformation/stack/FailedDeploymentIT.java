package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.cognito.sandbox.cloudformation.stack.TestSandbox.COGNITO;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cognito.faults.Fault;

/** What happens when a step of a deployment fails. */
class FailedDeploymentIT {
    private final TestSandbox sandbox = new TestSandbox();

    @Test
    void aFailedCreationRollsTheNewStackBack() throws Exception {
        Template template = Templates.pool(
                Templates.client("Web") + Templates.client("Bad", "DefaultRedirectURI: https://no.example"));

        assertThatThrownBy(() -> sandbox.deploy(template))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("Bad")
                .hasMessageContaining("default redirect URI");
        assertThat(sandbox.eventLines())
                .containsSubsequence(
                        "CREATE_FAILED Bad",
                        "ROLLBACK_IN_PROGRESS test",
                        "DELETE_COMPLETE Web",
                        "DELETE_COMPLETE Pool",
                        "ROLLBACK_COMPLETE test");
        assertThat(COGNITO.listUserPools(r -> r.maxResults(60)).userPools()).isEmpty();
        assertThat(StackJournal.stackNames(sandbox.stacks)).isEmpty();
    }

    @Test
    void aFailedUpdateRestoresUpdatedReplacedAndNewResources() throws Exception {
        sandbox.deploy(
                Templates.pool(Templates.client("Kept", "AccessTokenValidity: 2") + Templates.client("Replaced")));
        List<String> before = sandbox.clientIds();

        assertThatThrownBy(() -> sandbox.deploy(Templates.pool(Templates.client("Kept", "AccessTokenValidity: 3")
                        + Templates.client("Replaced", "GenerateSecret: true")
                        + Templates.client("New")
                        + Templates.client("Bad", "DefaultRedirectURI: https://no.example"))))
                .isInstanceOf(StackException.class);
        assertThat(sandbox.clientIds()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(sandbox.live("Kept").accessTokenValidity()).isEqualTo(2);
        assertThat(sandbox.clientId("Replaced")).isPresent().get().satisfies(id -> assertThat(before)
                .contains(id));
        assertThat(sandbox.eventLines()).contains("UPDATE_ROLLBACK_COMPLETE test");
    }

    @Test
    void aClientWhoseCreationGotNoAnswerIsTheStacks() throws Exception {
        sandbox.simulator.faults().add(Fault.next("CreateUserPoolClient", Fault.Kind.DROP_AFTER));

        sandbox.deploy(Templates.pool(Templates.client("Web")));
        assertThat(sandbox.clientIds()).containsExactly(sandbox.clientId("Web").orElseThrow());
    }

    @Test
    void aForeignClientThatAppearsMeanwhileSurvives() throws Exception {
        sandbox.deploy(Templates.pool(""));
        List<String> foreign = new ArrayList<>();
        sandbox.watcher = event -> {
            if (event.status().equals("CREATE_IN_PROGRESS")) {
                foreign.add(sandbox.createForeignClient());
            }
        };

        assertThatThrownBy(() -> sandbox.deploy(Templates.pool(Templates.client("Web", "AccessTokenValidity: 999"))))
                .isInstanceOf(StackException.class);
        assertThat(foreign).hasSize(1);
        assertThat(sandbox.clientIds()).isEqualTo(foreign);
    }

    @Test
    void aValueThatIsWrongOnceItIsKnownIsNamedAsALiteralWouldBe() {
        Template template = Templates.pool(Templates.client("A", "ClientName: years")
                + Templates.client("B", "AuthSessionValidity: !GetAtt A.Name"));

        assertThatThrownBy(() -> sandbox.deploy(template))
                .hasMessageStartingWith("The deployment failed: ")
                .hasMessageEndingWith("B: AuthSessionValidity must be an integer, not years");
        assertThat(sandbox.eventLines()).containsSubsequence("CREATE_FAILED B", "ROLLBACK_COMPLETE test");
        assertThat(sandbox.events).extracting(StackEvent::reason).noneMatch(reason -> reason.contains("\n"));
        assertThat(sandbox.events)
                .filteredOn(event -> event.status().equals("ROLLBACK_IN_PROGRESS"))
                .extracting(StackEvent::reason)
                .containsExactly("The following resource(s) failed to create: [B]. Rollback requested by user.");
    }

    @Test
    void aRollBackThatFailsTooSaysWhatIsMissingAndWhatToDo() throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("D", "AccessTokenValidity: 2")));
        COGNITO.deleteUserPoolClient(r ->
                r.userPoolId(sandbox.poolId()).clientId(sandbox.clientId("D").orElseThrow()));

        assertThatThrownBy(() -> sandbox.deploy(Templates.pool(Templates.client("D", "AccessTokenValidity: 3"))))
                .hasMessageStartingWith("The deployment failed: D: ")
                .hasMessageContaining("The roll-back failed too: D was deleted outside the stack. Remove it");
        assertThat(sandbox.eventLines()).contains("UPDATE_ROLLBACK_FAILED test");

        sandbox.deploy(Templates.pool(""));
        sandbox.deploy(Templates.pool(Templates.client("D", "AccessTokenValidity: 3")));
        assertThat(sandbox.live("D").accessTokenValidity()).isEqualTo(3);
    }

    @Test
    void throttlingIsTriedAgain() throws Exception {
        sandbox.simulator
                .faults()
                .add(Fault.next("CreateUserPoolClient", Fault.Kind.THROTTLE).times(2));

        assertThat(sandbox.deploy(Templates.pool(Templates.client("Web")))).isTrue();
    }
}
