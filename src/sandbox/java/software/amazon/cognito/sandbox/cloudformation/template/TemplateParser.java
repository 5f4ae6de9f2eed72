package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
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
import software.amazon.cognito.sandbox.cloudformation.template.functions.Functions;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.Parameter;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.ParameterParser;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;
import software.amazon.cognito.sandbox.cloudformation.template.value.ValueParser;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Nodes;

/** Turns a template's root node into the template; anything that is not supported is a problem. */
final class TemplateParser {
    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion",
            "Description",
            "Transform",
            "Metadata",
            "Parameters",
            "Mappings",
            "Conditions",
            "Rules",
            "Resources",
            "Outputs");
    private static final String FORMAT_VERSION = "2010-09-09";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1,255}");

    /** CloudFormation's limit for one template. */
    private static final int MAX_RESOURCES = 500;

    private final Nodes nodes;
    private final Problems problems;
    private final Map<String, Nodes.Field> sections;

    private TemplateParser(Path file, Node root, Problems problems) {
        this.problems = problems;
        this.nodes = new Nodes(file, problems);
        this.sections = nodes.fields(root, "a template", SECTIONS);
    }

    /** @param problems those that were found before */
    static Template parse(Node root, Path file, Problems problems) {
        return new TemplateParser(file, root, problems).template(root);
    }

    private Template template(Node root) {
        checkVersion(sections.get("AWSTemplateFormatVersion"));
        Map<String, Nodes.Field> parameters = declarations("Parameters");
        Map<String, Nodes.Field> mappings = declarations("Mappings");
        Map<String, Nodes.Field> conditions = declarations("Conditions");
        Map<String, Nodes.Field> resources = declarations("Resources");
        checkResources(resources, parameters.keySet(), root);
        Names names = new Names(parameters.keySet(), resources.keySet(), conditions.keySet(), mappings.keySet());
        ValueParser values = new ValueParser(nodes, names, Functions.IN_VALUES);
        String description =
                nodes.text(sections.get("Description"), "Description").orElse(null);
        Map<String, Parameter> declared = parse(parameters, new ParameterParser(nodes)::parse);
        Map<String, JsonNode> tables = parse(mappings, new MappingParser(nodes)::parse);
        Map<String, Value> decisions = parse(conditions, new ConditionParser(nodes, names)::parse);
        Map<String, Rule> rules = parse(declarations("Rules"), new RuleParser(nodes, names)::parse);
        boolean decidable = problems.count() == 0;
        List<Resource> things = List.copyOf(parse(resources, new ResourceParser(nodes, names, values)::parse)
                .values());
        Map<String, Output> outputs = parse(declarations("Outputs"), new OutputParser(nodes, names, values)::parse);
        Findings findings = new Findings(problems.found(), problems.warnings(), decidable);
        return new Template(
                description, declared, tables, decisions, List.copyOf(rules.values()), things, outputs, findings);
    }

    private void checkVersion(Nodes.Field version) {
        if (!nodes.text(version, "AWSTemplateFormatVersion")
                .orElse(FORMAT_VERSION)
                .equals(FORMAT_VERSION)) {
            nodes.problem(version.value(), "AWSTemplateFormatVersion must be " + FORMAT_VERSION);
        }
    }

    private Map<String, Nodes.Field> declarations(String section) {
        if (!sections.containsKey(section)) {
            return Map.of();
        }
        Map<String, Nodes.Field> declarations =
                nodes.fields(sections.get(section).value(), section);
        declarations.forEach((name, field) -> {
            if (!NAME.matcher(name).matches()) {
                nodes.problem(field.name(), name + " must be 1 to 255 letters and digits");
            }
        });
        return declarations;
    }

    private void checkResources(Map<String, Nodes.Field> resources, Set<String> parameters, Node root) {
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
            Map<String, Nodes.Field> declarations, BiFunction<String, Nodes.Field, Optional<T>> parser) {
        Map<String, T> parsed = new LinkedHashMap<>();
        declarations.forEach((name, field) -> parser.apply(name, field).ifPresent(thing -> parsed.put(name, thing)));
        return Collections.unmodifiableMap(parsed);
    }
}
