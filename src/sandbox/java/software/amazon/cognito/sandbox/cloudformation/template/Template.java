package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.Parameter;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.transform.Transforms;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.TextFile;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.YamlFile;

/**
 * A CloudFormation template.
 *
 * @param description null when there is none
 * @param parameters by name, in the order of the file
 * @param mappings by name: an object of objects
 * @param conditions by name, in the order of the file
 * @param rules on the parameters
 * @param resources in the order of the file
 * @param outputs by name, in the order of the file
 * @param findings what was found while it was read
 */
public record Template(
        String description,
        Map<String, Parameter> parameters,
        Map<String, JsonNode> mappings,
        Map<String, Value> conditions,
        List<Rule> rules,
        List<Resource> resources,
        Map<String, Output> outputs,
        Findings findings) {
    /** CloudFormation's limit for a template in S3: 1 MB. */
    private static final int MAX_BYTES = 1024 * 1024;

    /**
     * Reads a template in YAML or JSON, and applies its macros. What it uses that is not supported, and what it refers to
     * that is not there, is in its findings.
     *
     * @param parameters what the user gave for parameters, which macros know
     * @throws TemplateException when the file cannot be read, is not YAML, or a macro rejects it
     */
    public static Template read(Path file, Map<String, String> parameters) throws TemplateException {
        return parse(TextFile.read(file, MAX_BYTES), file, parameters);
    }

    /** Reads a template of which every parameter has its default. */
    public static Template read(Path file) throws TemplateException {
        return read(file, Map.of());
    }

    /** Reads a template from a text; {@code file} is where it is from, for messages. */
    public static Template parse(String text, Path file) throws TemplateException {
        return parse(text, file, Map.of());
    }

    private static Template parse(String text, Path file, Map<String, String> parameters) throws TemplateException {
        Problems problems = new Problems();
        Node root = YamlFile.parse(text, file, problems);
        return TemplateParser.parse(Transforms.apply(root, file, parameters), file, problems);
    }

    /**
     * The template that is left when its conditions are decided: without the resources and outputs whose condition does
     * not hold, and with its resources in an order in which each follows all that it depends on.
     *
     * @param parameters the values of parameters and pseudo parameters
     * @throws TemplateException naming every problem: a rule is broken, a mapping has no such key, something refers to a resource that is
     *     not made, or resources or conditions depend on themselves
     */
    public Template decided(Map<String, JsonNode> parameters) throws TemplateException {
        return new Decision(this, parameters).template();
    }
}
