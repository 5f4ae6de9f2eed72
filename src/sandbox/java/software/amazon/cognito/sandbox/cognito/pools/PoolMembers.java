package software.amazon.cognito.sandbox.cognito.pools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import software.amazon.cognito.sandbox.cognito.tables.Paging;
import software.amazon.cognito.sandbox.cognito.tables.Table;
import software.amazon.cognito.sandbox.cognito.tables.Tables;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.Json;

/**
 * What resource servers and identity providers have in common: the caller names them, and they are kept as the caller
 * described them.
 *
 * @param answer the member of an answer that holds one
 * @param nameMember what names one in its pool
 * @param words what messages call one
 */
record PoolMembers(Tables tables, Table table, String answer, String nameMember, String words) {
    static PoolMembers resourceServers(Tables tables) {
        return new PoolMembers(tables, tables.resourceServers, "ResourceServer", "Identifier", "Resource server");
    }

    static PoolMembers identityProviders(Tables tables) {
        return new PoolMembers(
                tables, tables.identityProviders, "IdentityProvider", "ProviderName", "Identity provider");
    }

    /**
     * @param duplicate the code of the error where the name is taken
     */
    ObjectNode create(ObjectNode document, String duplicate) {
        tables.pool(document);
        if (table.contains(key(document))) {
            throw AwsException.client(duplicate, "%s %s already exists.".formatted(words, name(document)));
        }
        return put(document);
    }

    ObjectNode describe(ObjectNode input) {
        return wrap(find(input));
    }

    ObjectNode put(ObjectNode document) {
        table.put(key(document), document);
        return wrap(document);
    }

    void delete(ObjectNode input) {
        find(input);
        table.remove(key(input));
    }

    ObjectNode list(ObjectNode input, String member, UnaryOperator<ObjectNode> summary) {
        tables.pool(input);
        String prefix = Table.key(input.get("UserPoolId").asText(), "");
        return Paging.page(table, prefix, input, member, summary);
    }

    ObjectNode find(ObjectNode input) {
        tables.pool(input);
        return table.find(key(input))
                .orElseThrow(() -> AwsException.client(
                        "ResourceNotFoundException", "%s %s does not exist.".formatted(words, name(input))));
    }

    private String name(ObjectNode document) {
        return document.get(nameMember).asText();
    }

    private String key(ObjectNode document) {
        return Table.key(document.get("UserPoolId").asText(), name(document));
    }

    private ObjectNode wrap(ObjectNode document) {
        return Json.MAPPER.createObjectNode().set(answer, document);
    }
}
