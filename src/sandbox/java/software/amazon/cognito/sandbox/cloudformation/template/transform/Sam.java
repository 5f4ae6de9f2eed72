package software.amazon.cognito.sandbox.cloudformation.template.transform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Nodes;
import software.amazon.cognito.sandbox.tool.ToolEnvironment;
import software.amazon.cognito.sandbox.tool.ToolException;

/** AWS's own translator of SAM templates, in a tool environment of the project. */
final class Sam {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROGRAM = "src/sandbox/python/sam.py";

    private final Nodes nodes;
    private final ToolEnvironment environment = ToolEnvironment.ofProject("sam");

    /** @param nodes takes what the translator does not like */
    Sam(Nodes nodes) {
        this.nodes = nodes;
    }

    /**
     * The template that SAM makes; the same one when it cannot.
     *
     * @param parameters their texts, defaults included
     */
    Node translate(Node root, Map<String, String> parameters) throws TemplateException {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("template", LongForm.of(root));
        ObjectNode values = request.putObject("parameters");
        parameters.forEach(values::put);
        JsonNode answer = run(request);
        answer.path("errors")
                .forEach(error -> nodes.problem(
                        resource(root, error.path("resource").asText()),
                        error.path("message").asText()));
        return answer.has("template") ? Positioned.of(answer.get("template"), root) : root;
    }

    private JsonNode run(ObjectNode request) throws TemplateException {
        try {
            byte[] input = request.toString().getBytes(StandardCharsets.UTF_8);
            return JSON.readTree(environment.python(
                    input, environment.project().resolve(PROGRAM).toString()));
        } catch (IOException | ToolException e) {
            throw new TemplateException(null, e.getMessage());
        }
    }

    /** Where a resource is declared; the template where it is not known. */
    private static Node resource(Node root, String logicalId) {
        return field(root, "Resources")
                .flatMap(resources -> field(resources.getValueNode(), logicalId))
                .map(NodeTuple::getKeyNode)
                .orElse(root);
    }

    private static Optional<NodeTuple> field(Node node, String name) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(field -> field.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(name))
                        .findFirst()
                : Optional.empty();
    }
}
