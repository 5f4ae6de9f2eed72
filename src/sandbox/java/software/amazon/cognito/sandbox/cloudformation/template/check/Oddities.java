package software.amazon.cognito.sandbox.cloudformation.template.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.Resource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.cloudformation.template.value.ListValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.Literal;
import software.amazon.cognito.sandbox.cloudformation.template.value.ObjectValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/** What CloudFormation accepts in a template although it is hardly meant. */
public final class Oddities {
    /** Where a client id is wanted. */
    private static final Pattern CLIENT_ID = Pattern.compile("(?i).*client_?-?id.*|.*audience.*|aud");

    private static final String CLIENT = "::Cognito::UserPoolClient";
    private static final String PROVIDER = "::Cognito::UserPoolIdentityProvider";

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Function<String, Optional<ResourceSchema>> types;
    private final List<Problem> found = new ArrayList<>();

    private Oddities(Template template, Function<String, Optional<ResourceSchema>> types) {
        this.types = types;
        template.resources().forEach(resource -> resources.put(resource.logicalId(), resource));
    }

    /**
     * Finds them.
     *
     * @param template a decided one
     * @param types the schema of a type; empty when there is no such type
     */
    public static List<Problem> of(Template template, Function<String, Optional<ResourceSchema>> types) {
        Oddities oddities = new Oddities(template, types);
        template.resources().forEach(oddities::check);
        template.outputs().values().forEach(output -> oddities.checkRefs(output.name(), output.value()));
        return oddities.found;
    }

    private void check(Resource resource) {
        types.apply(resource.type())
                .ifPresent(schema -> schema.attributes().forEach(path -> checkReadOnly(resource, path)));
        checkRefs("", resource.properties());
        if (resource.type().endsWith(CLIENT)) {
            checkProviders(resource);
        }
    }

    private void checkReadOnly(Resource resource, String path) {
        Value value = resource.properties();
        ObjectValue.Member member = null;
        for (String name : path.split("\\.")) {
            member = value instanceof ObjectValue object ? object.members().get(name) : null;
            if (member == null) {
                return;
            }
            value = member.value();
        }
        add(member.namePosition(), resource.logicalId() + ": " + path + " is read-only: CloudFormation ignores it");
    }

    /** Of a type of an own namespace, {@code Ref} is the pool and the client. */
    private void checkRefs(String property, Value value) {
        if (value instanceof ObjectValue object) {
            object.members().forEach((name, member) -> checkRefs(name, member.value()));
        } else if (value instanceof ListValue list) {
            list.items().forEach(item -> checkRefs(property, item));
        } else if (CLIENT_ID.matcher(property).matches()) {
            value.references()
                    .filter(reference -> reference.attribute() == null)
                    .filter(reference -> resources.containsKey(reference.name())
                            && isOwn(resources.get(reference.name()).type()))
                    .forEach(reference -> add(
                            reference.position(),
                            "Ref of " + reference.name() + " is UserPoolId|ClientId: for the client id write !GetAtt "
                                    + reference.name() + ".ClientId, or ${" + reference.name() + ".ClientId}"));
        }
    }

    private static boolean isOwn(String type) {
        return type.endsWith(CLIENT) && !type.startsWith("AWS::");
    }

    private void checkProviders(Resource client) {
        texts(client.properties(), "SupportedIdentityProviders").forEach(literal -> resources.values().stream()
                .filter(provider -> provider.type().endsWith(PROVIDER))
                .filter(provider -> texts(provider.properties(), "ProviderName")
                        .anyMatch(name -> name.json().equals(literal.json())))
                .filter(provider -> !client.dependencies().contains(provider.logicalId()))
                .forEach(provider -> add(
                        literal.position(),
                        client.logicalId() + " names the identity provider "
                                + literal.json().asText()
                                + " and does not depend on it: refer to it, as !Ref " + provider.logicalId()
                                + ", or add DependsOn: " + provider.logicalId())));
    }

    /** The texts that are written out in a property, or in a list of it. */
    private static Stream<Literal> texts(Value properties, String name) {
        ObjectValue.Member member =
                properties instanceof ObjectValue object ? object.members().get(name) : null;
        if (member == null) {
            return Stream.empty();
        }
        Stream<Value> values =
                member.value() instanceof ListValue list ? list.items().stream() : Stream.of(member.value());
        return values.filter(Literal.class::isInstance).map(Literal.class::cast);
    }

    private void add(Position position, String message) {
        found.add(new Problem(position, message));
    }
}
