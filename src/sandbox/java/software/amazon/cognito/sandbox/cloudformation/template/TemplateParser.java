package software.amazon.cognito.sandbox.cloudformation.template;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns a template's root node into the template; anything that is not supported is a problem. */
final class TemplateParser {
    private static final Set<String> SECTIONS =
            Set.of("AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Resources", "Outputs");
    private static final Set<String> OUTPUT_FIELDS = Set.of("Value", "Description", "Export");
    private static final String FORMAT_VERSION = "2010-09-09";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1,255}");

    /** CloudFormation's limit for one template. */
    private static final int MAX_RESOURCES = 500;

    private final Nodes nodes;
    private final Map<String, Nodes.Field> sections;

    private TemplateParser(final Nodes nodes, final Node root) {
        this.nodes = nodes;
        this.sections = nodes.fields(root, "a template", SECTIONS);
    }

    static Template parse(final Node root, final Path file) throws TemplateException {
        final Problems problems = new Problems();
        final Template template = new TemplateParser(new Nodes(file, problems), root).template(root);
        problems.throwIfAny();
        return new Template(
                template.description(),
                template.parameters(),
                DependencyOrder.of(template.resources()),
                template.outputs());
    }

    private Template template(final Node root) {
        checkVersion(sections.get("AWSTemplateFormatVersion"));
        final Map<String, Nodes.Field> parameters = declarations("Parameters");
        final Map<String, Nodes.Field> resources = declarations("Resources");
        checkResources(resources, parameters.keySet(), root);
        final Names names = new Names(parameters.keySet(), resources.keySet());
        final ValueParser values = new ValueParser(nodes, names);
        return new Template(
                nodes.text(sections.get("Description"), "Description").orElse(null),
                parse(parameters, new ParameterParser(nodes)::parse),
                List.copyOf(parse(resources, new ResourceParser(nodes, names, values)::parse)
                        .values()),
                parse(declarations("Outputs"), (name, field) -> output(name, field, values)));
    }

    private void checkVersion(final Nodes.Field version) {
        if (!nodes.text(version, "AWSTemplateFormatVersion")
                .orElse(FORMAT_VERSION)
                .equals(FORMAT_VERSION)) {
            nodes.problem(version.value(), "AWSTemplateFormatVersion must be " + FORMAT_VERSION);
        }
    }

    private Map<String, Nodes.Field> declarations(final String section) {
        if (!sections.containsKey(section)) {
            return Map.of();
        }
        final Map<String, Nodes.Field> declarations =
                nodes.fields(sections.get(section).value(), section);
        declarations.forEach((name, field) -> {
            if (!NAME.matcher(name).matches()) {
                nodes.problem(field.name(), name + " must be 1 to 255 letters and digits");
            }
        });
        return declarations;
    }

    private void checkResources(
            final Map<String, Nodes.Field> resources, final Set<String> parameters, final Node root) {
        if (root instanceof MappingNode && (resources.isEmpty() || resources.size() > MAX_RESOURCES)) {
            nodes.problem(root, "a template needs 1 to " + MAX_RESOURCES + " resources");
        }
        resources.forEach((name, field) -> {
            if (parameters.contains(name)) {
                nodes.problem(field.name(), name + " is already the name of a parameter");
            }
        });
    }

    private static <T> Map<String, T> parse(
            final Map<String, Nodes.Field> declarations, final BiFunction<String, Nodes.Field, Optional<T>> parser) {
        final Map<String, T> parsed = new LinkedHashMap<>();
        declarations.forEach((name, field) -> parser.apply(name, field).ifPresent(thing -> parsed.put(name, thing)));
        return Collections.unmodifiableMap(parsed);
    }

    private Optional<Output> output(final String name, final Nodes.Field field, final ValueParser values) {
        final Map<String, Nodes.Field> fields = nodes.fields(field.value(), "an output", OUTPUT_FIELDS);
        final String description =
                nodes.text(fields.get("Description"), "Description").orElse(null);
        return nodes.required(fields, "Value", field)
                .map(value -> new Output(
                        name, description, values.parse(value), exportName(fields.get("Export")), field.name()));
    }

    private String exportName(final Nodes.Field export) {
        if (export == null) {
            return null;
        }
        final Map<String, Nodes.Field> fields = nodes.fields(export.value(), "an export", Set.of("Name"));
        return nodes.required(fields, "Name", export)
                .flatMap(name -> nodes.text(fields.get("Name"), "Name"))
                .orElse(null);
    }
}
