package software.amazon.cognito.sandbox.cloudformation.template.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML's scalars as JSON. */
public final class Scalars {
    private static final Set<String> TRUE = Set.of("yes", "true", "on");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,99})(\\.\\d{1,99})?([eE][-+]?\\d{1,3})?");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0\\d{1,99}");
    private static final int MAX_DIGITS = 100;

    private Scalars() {}

    /** Empty for null. A number that JSON cannot write, such as .inf, stays the text that it is. */
    public static Optional<JsonNode> json(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return Optional.empty();
        }
        if (tag.equals(Tag.BOOL)) {
            return Optional.of(BooleanNode.valueOf(TRUE.contains(text.toLowerCase(Locale.ROOT))));
        }
        if (text.length() > MAX_DIGITS) {
            return Optional.of(TextNode.valueOf(text));
        }
        if (tag.equals(Tag.INT)) {
            return Optional.of(integer(text.replace("_", "")));
        }
        return Optional.of(tag.equals(Tag.FLOAT) ? decimal(text.replace("_", "")) : TextNode.valueOf(text));
    }

    private static JsonNode integer(String text) {
        boolean negative = text.startsWith("-");
        BigInteger value = magnitude(text.replaceFirst("^[-+]", ""));
        BigInteger signed = negative ? value.negate() : value;
        return signed.bitLength() < Long.SIZE ? integer(signed.longValue()) : BigIntegerNode.valueOf(signed);
    }

    private static BigInteger magnitude(String digits) {
        if (digits.startsWith("0x")) {
            return new BigInteger(digits.substring(2), 16);
        }
        if (digits.startsWith("0b")) {
            return new BigInteger(digits.substring(2), 2);
        }
        if (digits.contains(":")) {
            BigInteger value = BigInteger.ZERO;
            for (String part : digits.split(":")) {
                value = value.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
            }
            return value;
        }
        return new BigInteger(digits, digits.startsWith("0") ? 8 : 10);
    }

    private static JsonNode decimal(String text) {
        if (LEADING_ZERO.matcher(text).matches()) {
            return DoubleNode.valueOf(Double.parseDouble(text));
        }
        return DECIMAL.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text)) : TextNode.valueOf(text);
    }

    /** As Jackson reads it: the narrowest of its node types. */
    public static JsonNode integer(long value) {
        return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }
}
