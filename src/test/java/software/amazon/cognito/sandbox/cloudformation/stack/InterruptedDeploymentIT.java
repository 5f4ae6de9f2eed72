package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;
import software.amazon.cognito.sandbox.cloudformation.template.Template;

/** However a deployment is interrupted, after the next one Cognito holds exactly what the stack says. */
class InterruptedDeploymentIT {
    private static final Template BEFORE = Templates.pool(Templates.client("Updated", "AuthSessionValidity: 10")
            + Templates.client("Replaced")
            + Templates.client("Leaving"));
    private static final Template AFTER = Templates.pool(Templates.client("Updated", "AccessTokenValidity: 2")
            + Templates.client("Replaced", "GenerateSecret: true")
            + Templates.client("New", "ClientName: new"));
    private static final Template FAILING = Templates.pool(Templates.client("Updated", "AccessTokenValidity: 2")
            + Templates.client("Replaced", "GenerateSecret: true")
            + Templates.client("New", "ClientName: new")
            + Templates.client("Bad", "DefaultRedirectURI: https://no.example"));

    /** What is done after the interruption. */
    private interface Aftermath {
        void run(TestSandbox sandbox) throws Exception;
    }

    @Test
    void aNewStackIsDeployedByTheNextDeployment() throws Exception {
        interruptEverywhere(null, BEFORE, sandbox -> {
            sandbox.stack().deploy(BEFORE, Map.of());
            requireExactly(sandbox, "Leaving", "Replaced", "Updated");
        });
    }

    @Test
    void anUpdateIsCarriedOnByTheNextDeployment() throws Exception {
        interruptEverywhere(BEFORE, AFTER, sandbox -> {
            sandbox.stack().deploy(AFTER, Map.of());
            requireExactly(sandbox, "New", "Replaced", "Updated");
            assertThat(sandbox.stack().drift()).allMatch(ResourceDrift::isInSync);
            assertThat(authSessionValidityOfUpdated(sandbox)).isEqualTo(3);
        });
    }

    @Test
    void anUpdateIsTakenBackByDeployingTheOldTemplate() throws Exception {
        interruptEverywhere(BEFORE, AFTER, sandbox -> {
            sandbox.stack().deploy(BEFORE, Map.of());
            requireExactly(sandbox, "Leaving", "Replaced", "Updated");
            assertThat(sandbox.stack().drift()).allMatch(ResourceDrift::isInSync);
        });
    }

    @Test
    void aRollbackIsSettledByTheNextDeployment() throws Exception {
        interruptEverywhere(BEFORE, FAILING, sandbox -> {
            sandbox.stack().deploy(AFTER, Map.of());
            requireExactly(sandbox, "New", "Replaced", "Updated");
        });
    }

    @Test
    void destroyFindsEverythingThatWasMade() throws Exception {
        interruptEverywhere(null, BEFORE, sandbox -> {
            sandbox.stack().destroy();
            assertThat(pools()).isEmpty();
            assertThat(StackJournal.stackNames(sandbox.stacks)).isEmpty();
        });
    }

    @Test
    void anOutputThatCannotBeResolvedRollsTheNewStackBackAllTheSame() throws Exception {
        Template template = Templates.of(
                """
                Resources:
                  Pool: {Type: AWS::Cognito::UserPool}
                  Web: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Pool}}
                  Mobile: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Pool}}
                Outputs:
                  Secret: {Value: !GetAtt Web.ClientSecret}
                """);
        interruptEverywhere(null, template, sandbox -> {
            assertThatThrownBy(() -> sandbox.deploy(template))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Web has no ClientSecret: an app client has one only with GenerateSecret");
            assertThat(pools()).isEmpty();
            assertThat(StackJournal.stackNames(sandbox.stacks)).isEmpty();
        });
    }

    @Test
    void aForeignClientThatAppearsMeanwhileSurvives() throws Exception {
        Template pool = Templates.pool("");
        Template clients = Templates.pool(Templates.client("Unnamed", "RefreshTokenValidity: 20")
                + Templates.client("Named", "ClientName: named")
                + Templates.client("Third"));
        interruptEverywhere(pool, clients, sandbox -> {
            String foreign = sandbox.createForeignClient();
            sandbox.stack().deploy(pool, Map.of());
            assertThat(sandbox.clientIds()).containsExactly(foreign);
        });
    }

    /** Interrupts a deployment at every point it has, one after the other, each time from the beginning. */
    private static void interruptEverywhere(Template before, Template template, Aftermath aftermath) throws Exception {
        boolean interrupted = true;
        for (int point = 1; interrupted; point++) {
            TestSandbox sandbox = new TestSandbox();
            if (before != null) {
                sandbox.stack().deploy(before, Map.of());
            }
            interrupted = interrupt(sandbox, template, point);
            if (interrupted) {
                aftermath.run(sandbox);
            } else {
                assertThat(point).isGreaterThan(20);
            }
        }
    }

    private static boolean interrupt(TestSandbox sandbox, Template template, int point) throws Exception {
        CrashPoints crash = new CrashPoints(point);
        Stack stack = sandbox.stack(crash.journal(sandbox.stacks, "test"), crash.providers(TestSandbox.PROVIDERS));
        try {
            stack.deploy(template, Map.of());
            return false;
        } catch (CrashPoints.Crash e) {
            return true;
        } catch (StackException e) {
            return false;
        }
    }

    private static void requireExactly(TestSandbox sandbox, String... logicalIds) {
        List<String> owned = List.of(logicalIds).stream()
                .map(id -> sandbox.clientId(id).orElseThrow())
                .toList();
        assertThat(sandbox.clientIds()).containsExactlyInAnyOrderElementsOf(owned);
        assertThat(pools())
                .containsExactly(sandbox.journal()
                        .resources()
                        .get("Pool")
                        .identifier()
                        .get("UserPoolId")
                        .asText());
        assertThat(sandbox.journal().resources()).hasSize(logicalIds.length + 1);
        assertThat(sandbox.journal().retired()).isEmpty();
        assertThat(sandbox.journal().pending()).isEmpty();
    }

    private static int authSessionValidityOfUpdated(TestSandbox sandbox) {
        return TestSandbox.COGNITO
                .describeUserPoolClient(r -> r.userPoolId(pools().get(0))
                        .clientId(sandbox.clientId("Updated").orElseThrow()))
                .userPoolClient()
                .authSessionValidity();
    }

    private static List<String> pools() {
        return TestSandbox.COGNITO.listUserPools(r -> r.maxResults(60)).userPools().stream()
                .map(UserPoolDescriptionType::id)
                .toList();
    }
}
