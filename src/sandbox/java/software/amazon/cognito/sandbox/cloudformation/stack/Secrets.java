package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets that a command came to know. All that it prints goes through {@link #conceal}; stored outputs hold
 * references such as <code>{{secret:WebClient.ClientSecret}}</code> in their place.
 */
public final class Secrets {
    private static final String MASK = "****";
    /** Concealed wherever it appears, a shorter value would riddle all output; it is concealed where it stands alone. */
    private static final int SHORTEST_IN_OTHER_TEXT = 4;

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{secret:([^.}]+)\\.([^}]+)}}");

    private final Map<String, String> referenceOf = new ConcurrentHashMap<>();
    private volatile boolean shown;

    /** From now on they are not concealed: the user wants to see them. */
    public void show() {
        shown = true;
    }

    /** Whether an attribute of a resource is a secret. */
    static boolean isSecret(String attribute) {
        return attribute.endsWith("Secret") && !attribute.equals("GenerateSecret");
    }

    /** Learns a secret attribute of a resource. */
    void add(String logicalId, String attribute, String value) {
        if (value.isBlank()) {
            return; // nothing to conceal: an attribute of another type that is only called like a secret
        }
        referenceOf.put(value, "{{secret:" + logicalId + "." + attribute + "}}");
    }

    /** Learns a value, such as that of a NoEcho parameter; one of several lines may be printed with others between them. */
    public void addNoEcho(String value) {
        value.lines().filter(line -> !line.isBlank()).forEach(line -> referenceOf.put(line, line));
    }

    /** The text as it may be printed. */
    public String conceal(String text) {
        if (shown) {
            return text;
        }
        return replace(REFERENCE.matcher(text).replaceAll(MASK), secret -> MASK);
    }

    /** The value as it may be printed: each text and number in it is concealed by itself. */
    public JsonNode conceal(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode concealed = object.objectNode();
            object.fields().forEachRemaining(field -> concealed.set(field.getKey(), conceal(field.getValue())));
            return concealed;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode concealed = list.arrayNode();
            list.forEach(item -> concealed.add(conceal(item)));
            return concealed;
        }
        String text = value.asText();
        String concealed = conceal(text);
        return concealed.equals(text) ? value : TextNode.valueOf(concealed);
    }

    /** The text with references in place of secrets. */
    String refer(String text) {
        return replace(text, referenceOf::get);
    }

    /** The longest first: a secret may be part of another. */
    private String replace(String text, UnaryOperator<String> replacement) {
        List<String> secrets = referenceOf.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        String replaced = text;
        for (String secret : secrets) {
            if (secret.length() >= SHORTEST_IN_OTHER_TEXT || secret.equals(replaced)) {
                replaced = replaced.replace(secret, replacement.apply(secret));
            }
        }
        return replaced;
    }

    /** The text with secrets in place of references, for those who work with it. */
    String restore(String text, BinaryOperator<String> attribute) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(attribute.apply(found.group(1), found.group(2))));
    }

    /**
     * The text with secrets in place of references, when they are to be shown.
     *
     * @param attribute gives the value of an attribute of a resource by its logical id
     */
    String reveal(String text, BinaryOperator<String> attribute) {
        return shown ? restore(text, attribute) : conceal(text);
    }
}
