package software.amazon.cognito.sandbox.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.cognito.sandbox.stack.TestSandbox.COGNITO;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cognito.Fault;
import software.amazon.cognito.sandbox.template.Template;

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
    void aClientWhoseCreationGotNoAnswerIsNotLeftBehind() throws Exception {
        sandbox.simulator.faults().add(Fault.next("CreateUserPoolClient", Fault.Kind.DROP_AFTER));

        assertThatThrownBy(() -> sandbox.deploy(Templates.pool(Templates.client("Web", "ClientName: web"))))
                .isInstanceOf(StackException.class);
        assertThat(sandbox.clientIds()).isEmpty();
    }

    @Test
    void throttlingIsTriedAgain() throws Exception {
        sandbox.simulator
                .faults()
                .add(Fault.next("CreateUserPoolClient", Fault.Kind.THROTTLE).times(2));

        assertThat(sandbox.deploy(Templates.pool(Templates.client("Web")))).isTrue();
    }

    @Test
    void whatCouldNotBeDeletedIsDeletedByTheNextDeployment() throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("Web") + Templates.client("Mobile")));
        Template smaller = Templates.pool(Templates.client("Web"));
        sandbox.simulator
                .faults()
                .add(Fault.next("DeleteUserPoolClient", Fault.Kind.SERVER_ERROR).times(1_000));

        assertThatThrownBy(() -> sandbox.deploy(smaller)).hasMessageContaining("could not be deleted");
        assertThat(sandbox.eventLines()).contains("DELETE_FAILED Mobile");
        sandbox.simulator.faults().clear();
        assertThat(sandbox.deploy(smaller)).isTrue();
        assertThat(sandbox.clientIds()).containsExactly(sandbox.clientId("Web").orElseThrow());
    }

    @Test
    void aStackOfWhichSomethingCannotBeDeletedStays() throws Exception {
        sandbox.deploy(Templates.pool(Templates.client("Web")));
        sandbox.simulator
                .faults()
                .add(Fault.next("DeleteUserPoolClient", Fault.Kind.SERVER_ERROR).times(1_000));

        assertThatThrownBy(() -> sandbox.stack().destroy()).hasMessageContaining("Destroy again");
        assertThat(sandbox.journal().resources()).containsOnlyKeys("Pool", "Web");
        sandbox.simulator.faults().clear();
        sandbox.stack().destroy();
        assertThat(sandbox.clientIds()).isEmpty();
    }
}
