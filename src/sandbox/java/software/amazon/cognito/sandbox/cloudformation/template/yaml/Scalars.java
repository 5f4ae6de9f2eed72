package software.amazon.cognito.sandbox.cloudformation.template.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML's scalars as JSON. */
public final class Scalars {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,99})(\\.\\d{1,99})?([eE][-+]?\\d{1,3})?");

    private Scalars() {}

    /** Empty for null. A number that JSON cannot write the same way, such as 0123, stays the text that it is. */
    public static Optional<JsonNode> json(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return Optional.empty();
        }
        if (tag.equals(Tag.BOOL)) {
            return Optional.of(BooleanNode.valueOf(Boolean.parseBoolean(text)));
        }
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        return Optional.of(number ? number(text) : TextNode.valueOf(text));
    }

    private static JsonNode number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return integer(Long.parseLong(text));
        }
        return DECIMAL.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text)) : TextNode.valueOf(text);
    }

    /** As Jackson reads it: the narrowest of its node types. */
    public static JsonNode integer(long value) {
        return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }
}
