package software.amazon.cognito.sandbox.cloudformation.template.transform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Nodes;

/** The macros that a template asks for in its section {@code Transform}. */
public final class Transforms {
    private static final String TRANSFORM = "Transform";
    private static final String SAM = "AWS::Serverless-2016-10-31";
    private static final String LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";

    private Transforms() {}

    /**
     * The template that the macros make of it; itself when it asks for none.
     *
     * @param parameters what the user gave, by parameter name
     * @throws TemplateException when it asks for another macro, or a macro rejects it
     */
    public static Node apply(Node root, Path file, Map<String, String> parameters) throws TemplateException {
        Problems problems = new Problems();
        Nodes nodes = new Nodes(file, problems);
        Node transformed = root;
        List<Node> macros = macros(root);
        ParameterTexts texts = macros.isEmpty() ? new ParameterTexts(Map.of()) : ParameterTexts.of(root, parameters);
        for (Node macro : macros) {
            String name = nodes.text(macro, TRANSFORM).orElse("");
            if (name.equals(SAM)) {
                transformed = new Sam(nodes).translate(transformed, texts.byName());
            } else if (name.equals(LANGUAGE_EXTENSIONS)) {
                transformed = new ForEach(nodes, texts.lists()).expanded(transformed);
            } else {
                nodes.problem(
                        macro,
                        "macro " + name + " is not supported: only " + SAM + " and " + LANGUAGE_EXTENSIONS + " are");
            }
        }
        problems.throwIfAny();
        return transformed;
    }

    private static List<Node> macros(Node root) {
        Optional<Node> section = root instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(field -> field.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(TRANSFORM))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
        return section.map(node -> node instanceof SequenceNode list ? list.getValue() : List.of(node))
                .orElse(List.of());
    }
}
