package software.amazon.cognito.manageduserpoolclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.userpoolclient.Handlers;

/** What the handlers of the two types share rests on what their schemas share. */
class SchemaTest {

    private static final List<String> HOW_IT_IS_FOUND = List.of("NamePattern", "NamePrefix");

    private final JsonNode managed = schema("/aws-cognito-manageduserpoolclient.json");
    private final JsonNode owned = schema("/aws-cognito-userpoolclient.json");

    private static JsonNode schema(String name) {
        try {
            return Handlers.JSON.readTree(SchemaTest.class.getResource(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode properties(JsonNode schema, List<String> without) {
        return ((ObjectNode) schema.get("properties")).deepCopy().without(without);
    }

    @Test
    void sharedPropertiesHaveTheSameLimits() {
        assertThat(properties(managed, HOW_IT_IS_FOUND)).isEqualTo(properties(owned, List.of("ClientName")));
        for (String shared : List.of(
                "definitions",
                "required",
                "additionalProperties",
                "readOnlyProperties",
                "createOnlyProperties",
                "primaryIdentifier",
                "tagging")) {
            assertThat(managed.get(shared)).as(shared).isEqualTo(owned.get(shared));
        }
    }

    @Test
    void aPrefixMayHoldWhatANameMayHold() {
        ObjectNode prefix = (ObjectNode) managed.at("/properties/NamePrefix").deepCopy();

        assertThat(prefix.<JsonNode>without("description")).isEqualTo(owned.at("/properties/ClientName"));
    }

    /**
     * No read can know how an app client was found. A create-only property that a read does not return makes Terraform's
     * awscc provider plan a replacement after an import; one that is write-only too fails each of its updates.
     */
    @Test
    void howTheAppClientIsFoundIsWriteOnlyAndNotStrictlyCreateOnly() {
        List<String> pointers =
                HOW_IT_IS_FOUND.stream().map(name -> "/properties/" + name).toList();
        assertThat(managed.get("writeOnlyProperties"))
                .extracting(JsonNode::asText)
                .isEqualTo(pointers);
        assertThat(managed.get("conditionalCreateOnlyProperties"))
                .extracting(JsonNode::asText)
                .isEqualTo(pointers);
    }

    @Test
    void noHandlerMayCreateOrDelete() {
        assertThat(managed.get("handlers").findValues("permissions")).hasSize(5);
        assertThat(managed.get("handlers").toString())
                .doesNotContain("cognito-idp:CreateUserPoolClient", "cognito-idp:DeleteUserPoolClient");
        assertThat(managed.at("/handlers/delete/permissions")).isEmpty();
    }
}
