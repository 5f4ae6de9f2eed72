package software.amazon.cognito.sandbox.cloudformation.template.yaml;

import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/**
 * What plain scalars mean to CloudFormation: YAML 1.1, in which {@code y}, {@code n} and dates are texts nevertheless
 * (measured: ASFHyP3/hyp3 2061, dev.classmethod.jp 2022-06), and JSON's numbers.
 */
final class Yaml11 implements Schema {
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern BOOLEAN =
            Pattern.compile("yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF");
    private static final Pattern INTEGER =
            Pattern.compile("[-+]?(0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+" + "|[1-9][0-9_]*(:[0-5]?[0-9])+)");
    /** A number with a leading zero that is not octal is one, too (measured: skyarch.net). */
    private static final Pattern DECIMAL = Pattern.compile(
            "[-+]?([0-9][0-9_]*\\.[0-9_]*([eE][-+]?[0-9]+)?"
                    + "|[0-9]+[eE][-+]?[0-9]+|\\.[0-9]+([eE][-+]?[0-9]+)?|0[0-9_]*[89][0-9_]*|\\.(inf|Inf|INF))|\\.(nan|NaN|NAN)");

    @Override
    public ScalarResolver getScalarResolver() {
        return (text, plain) -> plain ? tag(text) : Tag.STR;
    }

    private static Tag tag(String text) {
        if (NULL.matcher(text).matches()) {
            return Tag.NULL;
        }
        if (BOOLEAN.matcher(text).matches()) {
            return Tag.BOOL;
        }
        if (INTEGER.matcher(text).matches()) {
            return Tag.INT;
        }
        return DECIMAL.matcher(text).matches() ? Tag.FLOAT : Tag.STR;
    }

    /** Nothing is constructed: templates are read as nodes. */
    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
        return Map.of();
    }
}
