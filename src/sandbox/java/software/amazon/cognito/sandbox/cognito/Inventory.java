package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cognito.clients.ClientAnswer;
import software.amazon.cognito.sandbox.cognito.tables.Table;
import software.amazon.cognito.sandbox.cognito.tables.Tables;

/** All that the simulator has now, for people to look at: without secrets. */
public final class Inventory {
    private final List<Kind> kinds;

    /** A type of resource, the property that people know one by, and those that identify it. */
    private record Kind(
            String typeName, String label, List<String> identifier, Table table, UnaryOperator<ObjectNode> answer) {}

    /**
     * A resource.
     *
     * @param name what people know it by; need not be unique
     * @param identifier its primary identifier, such as {@code us-east-1_abc|123}
     * @param properties as the service's API shows them; a secret's value is {@code ****}
     */
    public record Resource(String name, String identifier, ObjectNode properties) {}

    Inventory(Tables tables, ClientAnswer answer) {
        kinds = List.of(
                new Kind(
                        "AWS::Cognito::UserPoolClient",
                        "ClientName",
                        List.of("UserPoolId", "ClientId"),
                        tables.clients,
                        client -> concealed(answer.of(client))),
                new Kind("AWS::Cognito::UserPool", "Name", List.of("Id"), tables.pools, UnaryOperator.identity()),
                new Kind(
                        "AWS::Cognito::UserPoolResourceServer",
                        "Identifier",
                        List.of("UserPoolId", "Identifier"),
                        tables.resourceServers,
                        UnaryOperator.identity()),
                new Kind(
                        "AWS::OpenSearchService::Domain",
                        "DomainName",
                        List.of("DomainName"),
                        tables.domains,
                        UnaryOperator.identity()));
    }

    /** The types of resources that the simulator keeps. */
    public List<String> typeNames() {
        return kinds.stream().map(Kind::typeName).toList();
    }

    /** The resources of a type, in no order that means something. */
    public Stream<Resource> resources(String typeName) {
        return kinds.stream().filter(kind -> kind.typeName().equals(typeName)).flatMap(kind -> kind.table()
                .under("")
                .map(document -> resource(kind, kind.answer().apply(document))));
    }

    private static ObjectNode concealed(ObjectNode client) {
        return client.has(ClientAnswer.SECRET) ? client.put(ClientAnswer.SECRET, "****") : client;
    }

    private static Resource resource(Kind kind, ObjectNode document) {
        String identifier = String.join(
                "|",
                kind.identifier().stream()
                        .map(name -> document.path(name).asText())
                        .toList());
        return new Resource(document.path(kind.label()).asText(), identifier, document);
    }
}
