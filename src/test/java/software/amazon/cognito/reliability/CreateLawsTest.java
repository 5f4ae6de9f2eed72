package software.amazon.cognito.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.handler.HandlerRequest;
import software.amazon.cognito.sandbox.handler.ProgressEvent.Status;

/** What a create, a read and a delete promise, for every model. */
class CreateLawsTest {

    @Provide
    Arbitrary<ObjectNode> models() {
        return AppClients.models();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void createThenReadIsWhatWasAskedPlusDocumentedDefaults(
            @ForAll("models") ObjectNode asked, @ForAll Omission omission) {
        try (Account account = new Account(omission)) {
            AppClientHandlers handlers = new AppClientHandlers(account);

            ObjectNode created = Events.succeeded(handlers.create(account.inPool(asked)));

            assertThat(account.operations()).containsExactly("CreateUserPoolClient");
            ObjectNode read = Events.succeeded(handlers.read(Events.identifier(created)));
            assertThat(read).isEqualTo(created);
            assertThat(Meaning.of(read)).isEqualTo(Meaning.of(asked));
            boolean hasSecret = asked.path("GenerateSecret").asBoolean();
            assertThat(read.get("GenerateSecret").asBoolean()).isEqualTo(hasSecret);
            assertThat(read.has("ClientSecret")).isEqualTo(hasSecret);
            assertThat(read.get("Name")).isEqualTo(read.get("ClientName"));
            if (asked.has("ClientName")) {
                assertThat(read.get("ClientName")).isEqualTo(asked.get("ClientName"));
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void deleteThenAnythingIsNotFound(@ForAll("models") ObjectNode asked, @ForAll Omission omission) {
        try (Account account = new Account(omission)) {
            AppClientHandlers handlers = new AppClientHandlers(account);
            ObjectNode created = Events.succeeded(handlers.create(account.inPool(asked)));
            ObjectNode identifier = Events.identifier(created);

            assertThat(handlers.delete(identifier).status()).isEqualTo(Status.SUCCESS);

            Events.failed(handlers.read(identifier), "NotFound");
            Events.failed(handlers.update(created, created), "NotFound");
            Events.failed(handlers.delete(identifier), "NotFound");
            assertThat(handlers.list(identifier, null).models()).isEmpty();
        }
    }

    @Test
    void everyAttributeOfTheSchemaIsTried() {
        Set<String> tried = new TreeSet<>();
        AppClients.models().sampleStream().limit(500).forEach(model -> model.fieldNames()
                .forEachRemaining(tried::add));
        tried.remove("GenerateSecret");

        assertThat(tried).isEqualTo(new TreeSet<>(AppClients.attributes()));
    }

    /** What the service makes impossible to promise: a create has no idempotency token. */
    @Test
    void aLambdaThatIsKilledAfterItsFirstCreateLeavesANamesake() {
        try (Account account = new Account(Omission.RESET)) {
            AppClientHandlers handlers = new AppClientHandlers(account);
            HandlerRequest request = AppClientHandlers.request(Action.CREATE, account.inPool(Json.object("{}")), null);
            handlers.run(request); // nobody sees the answer

            Events.succeeded(handlers.run(request));

            assertThat(account.clients()).hasSize(2);
            assertThat(account.clients().findValuesAsText("ClientName").stream().distinct())
                    .hasSize(1);
        }
    }
}
