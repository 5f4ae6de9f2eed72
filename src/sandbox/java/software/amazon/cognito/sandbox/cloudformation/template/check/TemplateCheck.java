package software.amazon.cognito.sandbox.cloudformation.template.check;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.Output;
import software.amazon.cognito.sandbox.cloudformation.template.Resource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.Parameter;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Suggestion;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.cloudformation.template.value.Reference;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/** Checks a template against the schemas of its resource types, before anything is deployed. */
public final class TemplateCheck {
    private final Function<String, Optional<ResourceSchema>> types;
    private final Collection<String> names;

    /** A check that knows these resource types and no others. */
    public TemplateCheck(Collection<ResourceSchema> types) {
        this(
                name -> types.stream()
                        .filter(type -> type.typeName().equals(name))
                        .findFirst(),
                types.stream().map(ResourceSchema::typeName).toList());
    }

    /**
     * A check that finds schemas when it needs them.
     *
     * @param types the schema of a type; empty when there is no such type
     * @param names of types, to suggest one
     */
    public TemplateCheck(Function<String, Optional<ResourceSchema>> types, Collection<String> names) {
        this.types = types;
        this.names = names;
    }

    /**
     * Checks each resource's properties, and that the attributes asked for with {@code Fn::GetAtt} exist. What is not
     * known yet, and what depends on a NoEcho parameter, is not checked.
     *
     * @param known the parameters and pseudo parameters; null for everything else
     * @throws TemplateException naming every problem
     */
    public void check(Template template, Scope known) throws TemplateException {
        Problems problems = new Problems();
        Predicate<Reference> isKnown = reference -> isKnown(reference, template, known);
        for (Resource resource : template.resources()) {
            if (types.apply(resource.type()).isPresent()) {
                checkProperties(resource, new KnownProperties(resource, known, isKnown, problems), problems);
            } else {
                problems.add(resource.position(), unsupported(resource.type()));
            }
        }
        for (Output output : template.outputs().values()) {
            if (output.value().references().allMatch(isKnown)) {
                checkOutput(output, known, problems);
            }
        }
        checkAttributes(template, problems);
        problems.throwIfAny();
    }

    /**
     * Checks a resource's properties when all that they refer to is known. What depends on a NoEcho parameter, or on
     * something else that must not be shown, is not checked.
     *
     * @param mayBeShown whether what a reference gives may be in a message
     * @throws TemplateException naming every problem
     */
    public void check(Template template, Resource resource, Scope known, Predicate<Reference> mayBeShown)
            throws TemplateException {
        Problems problems = new Problems();
        Predicate<Reference> isKnown = reference -> mayBeShown.test(reference) && isKnown(reference, template, known);
        checkProperties(resource, new KnownProperties(resource, known, isKnown, problems), problems);
        problems.throwIfAny();
    }

    private static void checkOutput(Output output, Scope known, Problems problems) {
        try {
            output.text(known);
        } catch (TemplateException e) {
            problems.add(e);
        }
    }

    private static boolean isKnown(Reference reference, Template template, Scope known) {
        Parameter parameter = template.parameters().get(reference.name());
        boolean secret = parameter != null && parameter.noEcho();
        return !secret && known.ref(reference.name()) != null;
    }

    private void checkProperties(Resource resource, KnownProperties properties, Problems problems) {
        ResourceSchema schema = types.apply(resource.type()).orElseThrow();
        schema.violations(schema.coerce(properties.json())).stream()
                .filter(violation -> violation.ofName() || !properties.isUnknown(violation.pointer()))
                .forEach(violation -> problems.add(
                        properties.position(violation), resource.logicalId() + ": " + violation.message()));
    }

    private void checkAttributes(Template template, Problems problems) {
        Map<String, String> typeOf =
                template.resources().stream().collect(Collectors.toMap(Resource::logicalId, Resource::type));
        Stream.concat(
                        template.resources().stream().map(Resource::properties),
                        template.outputs().values().stream().map(Output::value))
                .flatMap(Value::references)
                .filter(reference -> reference.attribute() != null)
                .forEach(reference -> checkAttribute(reference, typeOf.get(reference.name()), problems));
    }

    private void checkAttribute(Reference reference, String type, Problems problems) {
        ResourceSchema schema = type == null ? null : types.apply(type).orElse(null);
        if (schema != null && !schema.hasAttribute(reference.attribute())) {
            problems.add(
                    reference.position(),
                    reference.attribute() + " is not an attribute of " + type
                            + Suggestion.of(reference.attribute(), schema.attributes()));
        }
    }

    private String unsupported(String type) {
        return "there is no resource type " + type + ": AWS has none, and none is registered"
                + Suggestion.of(type, names);
    }
}
