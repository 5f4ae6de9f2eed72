package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns nodes into values; where it cannot, it reports a problem and goes on with an empty string. */
final class ValueParser {
    private static final Map<String, String> SHORT_FORMS =
            Map.of("!Ref", "Ref", "!GetAtt", "Fn::GetAtt", "!Sub", "Fn::Sub", "!Join", "Fn::Join");
    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

    private final Nodes nodes;
    private final Names names;

    ValueParser(final Nodes nodes, final Names names) {
        this.nodes = nodes;
        this.names = names;
    }

    /** What it refers to is checked, too. */
    Value parse(final Node node) {
        final Value value = value(node);
        value.references().forEach(reference -> names.check(reference, nodes));
        return value;
    }

    private Value value(final Node node) {
        final String tag = node.getTag().getValue();
        if (SHORT_FORMS.containsKey(tag)) {
            // The function's tag stands where the argument's own would.
            node.setTag(plainTag(node));
            return function(SHORT_FORMS.get(tag), node, nodes.position(node));
        }
        if (!PLAIN_TAGS.contains(node.getTag())) {
            return problem(node, tag.replace(Tag.PREFIX, "!!") + " is not supported");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        return node instanceof SequenceNode sequence ? list(sequence.getValue(), node) : object((MappingNode) node);
    }

    private static Tag plainTag(final Node node) {
        return switch (node.getNodeType()) {
            case SCALAR -> Tag.STR;
            case SEQUENCE -> Tag.SEQ;
            case MAPPING, ANCHOR -> Tag.MAP;
        };
    }

    private Value scalar(final ScalarNode scalar) {
        return Scalars.json(scalar)
                .<Value>map(json -> new Literal(json, nodes.position(scalar)))
                .orElseGet(() -> problem(scalar, "null is not allowed"));
    }

    private ListValue list(final List<Node> items, final Node node) {
        return new ListValue(items.stream().map(this::value).toList(), nodes.position(node));
    }

    private Value object(final MappingNode node) {
        final Map<String, Nodes.Field> fields = nodes.fields(node, "this");
        final Optional<String> function =
                fields.keySet().stream().filter(ValueParser::isFunction).findFirst();
        if (function.isEmpty()) {
            return members(fields, node);
        }
        if (fields.size() > 1) {
            return problem(node, function.get() + " must stand alone");
        }
        return function(function.get(), fields.get(function.get()).value(), nodes.position(node));
    }

    private ObjectValue members(final Map<String, Nodes.Field> fields, final Node node) {
        final Map<String, ObjectValue.Member> members = new LinkedHashMap<>();
        fields.forEach((name, field) -> members.put(name, new ObjectValue.Member(field.name(), value(field.value()))));
        return new ObjectValue(members, nodes.position(node));
    }

    private static boolean isFunction(final String name) {
        return name.equals("Ref") || name.startsWith("Fn::");
    }

    private Value function(final String name, final Node argument, final Position position) {
        return switch (name) {
            case "Ref" -> ref(argument, position);
            case "Fn::GetAtt" -> getAtt(argument, position);
            case "Fn::Sub" -> sub(argument, position);
            case "Fn::Join" -> join(argument, position);
            default -> problem(position, name + " is not supported");
        };
    }

    private Value ref(final Node argument, final Position position) {
        return literalText(argument)
                .filter(name -> !name.isEmpty())
                .<Value>map(name -> new RefTo(new Reference(name, null, position)))
                .orElseGet(() -> problem(argument, "Ref needs a name"));
    }

    private Value getAtt(final Node argument, final Position position) {
        final List<Optional<String>> names =
                arguments(argument).stream().map(ValueParser::literalText).toList();
        final String joined =
                String.join(".", names.stream().flatMap(Optional::stream).toList());
        final Reference target = Reference.parse(joined, position);
        if (names.size() > 2 || names.contains(Optional.<String>empty()) || target.attribute() == null) {
            return problem(argument, "Fn::GetAtt needs Resource.Attribute or [Resource, Attribute]");
        }
        return new RefTo(target);
    }

    private Value sub(final Node argument, final Position position) {
        final List<Node> arguments = arguments(argument);
        final Optional<String> text = arguments.stream().findFirst().flatMap(ValueParser::literalText);
        if (text.isEmpty() || arguments.size() > 2) {
            return problem(argument, "Fn::Sub needs a string or [string, variables]");
        }
        final ObjectValue variables = arguments.size() == 2
                ? members(nodes.fields(arguments.get(1), "Fn::Sub's variables"), arguments.get(1))
                : new ObjectValue(Map.of(), position);
        try {
            return Sub.parse(text.get(), variables, position);
        } catch (IllegalArgumentException e) {
            return problem(argument, e.getMessage());
        }
    }

    private Value join(final Node argument, final Position position) {
        final List<Node> arguments = arguments(argument);
        final Optional<String> delimiter = arguments.stream().findFirst().flatMap(ValueParser::literalText);
        if (delimiter.isEmpty() || arguments.size() != 2) {
            return problem(argument, "Fn::Join needs [delimiter, list]");
        }
        final Value list = value(arguments.get(1));
        return list instanceof ListValue || list instanceof RefTo
                ? new Join(delimiter.get(), list, position)
                : problem(arguments.get(1), "Fn::Join needs a list to join");
    }

    /** The arguments of a function: a list's items, or the one thing that there is. */
    private static List<Node> arguments(final Node argument) {
        return argument instanceof SequenceNode list && list.getTag().equals(Tag.SEQ)
                ? list.getValue()
                : List.of(argument);
    }

    private static Optional<String> literalText(final Node node) {
        return node instanceof ScalarNode scalar && node.getTag().equals(Tag.STR)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    private Value problem(final Node node, final String message) {
        return problem(nodes.position(node), message);
    }

    private Value problem(final Position position, final String message) {
        nodes.problem(position, message);
        return new Literal(TextNode.valueOf(""), position);
    }
}
