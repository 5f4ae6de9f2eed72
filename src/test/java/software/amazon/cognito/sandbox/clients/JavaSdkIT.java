package software.amazon.cognito.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudcontrol.model.ClientTokenConflictException;
import software.amazon.awssdk.services.cloudcontrol.model.HandlerErrorCode;
import software.amazon.awssdk.services.cloudcontrol.model.Operation;
import software.amazon.awssdk.services.cloudcontrol.model.OperationStatus;
import software.amazon.awssdk.services.cloudcontrol.model.ProgressEvent;
import software.amazon.awssdk.services.cloudcontrol.model.RequestTokenNotFoundException;
import software.amazon.awssdk.services.cloudcontrol.model.ResourceDescription;
import software.amazon.awssdk.services.cloudcontrol.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudcontrol.model.TypeNotFoundException;
import software.amazon.cognito.sandbox.SandboxProcess;

/** The life cycle of an app client with the AWS SDK for Java against {@code ./sandbox serve}. */
class JavaSdkIT {
    private static SandboxProcess.Served sandbox;
    private static CloudControlCaller caller;
    private static String pool;

    @BeforeAll
    static void serve() throws Exception {
        sandbox = SandboxProcess.inNewFolder().serve();
        caller = new CloudControlCaller(sandbox.endpoint(), 4);
        pool = caller.newUserPool();
    }

    @AfterAll
    static void stop() {
        caller.close();
        sandbox.close();
    }

    @Test
    void aResourceIsCreatedReadUpdatedListedAndDeleted() {
        ProgressEvent created = caller.end(caller.create(state("\"ClientName\": \"web\"")));
        assertThat(created.operation()).isEqualTo(Operation.CREATE);
        assertThat(created.operationStatus()).isEqualTo(OperationStatus.SUCCESS);
        assertThat(created.eventTime()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        String identifier = created.identifier();
        assertThat(identifier).startsWith(pool + "|");
        assertThat(caller.read(identifier)).contains("\"ClientName\":\"web\"");

        ProgressEvent updated = caller.end(
                caller.update(identifier, "[{\"op\": \"add\", \"path\": \"/AuthSessionValidity\", \"value\": 9}]"));
        assertThat(updated.operationStatus()).isEqualTo(OperationStatus.SUCCESS);
        assertThat(caller.read(identifier)).contains("\"AuthSessionValidity\":9");

        assertThat(caller
                        .cloudControl
                        .listResourcesPaginator(
                                r -> r.typeName(CloudControlCaller.TYPE).resourceModel(state("")))
                        .stream()
                        .flatMap(page -> page.resourceDescriptions().stream())
                        .map(ResourceDescription::identifier))
                .contains(identifier);

        ProgressEvent deleted = caller.end(caller.delete(identifier));
        assertThat(deleted.operationStatus()).isEqualTo(OperationStatus.SUCCESS);
        assertThatThrownBy(() -> caller.read(identifier)).isInstanceOf(ResourceNotFoundException.class);
        assertThat(caller.end(caller.delete(identifier)).errorCode()).isEqualTo(HandlerErrorCode.NOT_FOUND);
    }

    @Test
    void theWaiterEndsWithTheRequest() {
        ProgressEvent event = caller.create(state("\"ClientName\": \"waited for\""));
        var waited =
                caller.cloudControl.waiter().waitUntilResourceRequestSuccess(r -> r.requestToken(event.requestToken()));

        assertThat(waited.attemptsExecuted()).isEqualTo(1);
        assertThat(waited.matched().response().orElseThrow().progressEvent().operationStatus())
                .isEqualTo(OperationStatus.SUCCESS);
    }

    @Test
    void errorsAreTyped() {
        assertThatThrownBy(() -> caller.cloudControl.getResource(
                        r -> r.typeName("Some::Other::Type").identifier("x")))
                .isInstanceOf(TypeNotFoundException.class);
        assertThatThrownBy(() -> caller.cloudControl.getResourceRequestStatus(r -> r.requestToken("unknown")))
                .isInstanceOf(RequestTokenNotFoundException.class);
        caller.cloudControl.createResource(r -> r.typeName(CloudControlCaller.TYPE)
                .desiredState(state("\"ClientName\": \"one\""))
                .clientToken("once"));
        assertThatThrownBy(() -> caller.cloudControl.createResource(r -> r.typeName(CloudControlCaller.TYPE)
                        .desiredState(state("\"ClientName\": \"other\""))
                        .clientToken("once")))
                .isInstanceOf(ClientTokenConflictException.class)
                .hasMessageContaining("client token");
    }

    private static String state(String properties) {
        return "{\"UserPoolId\": \"%s\"%s}".formatted(pool, properties.isEmpty() ? "" : ", " + properties);
    }
}
