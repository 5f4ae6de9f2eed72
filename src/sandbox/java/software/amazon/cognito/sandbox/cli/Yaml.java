package software.amazon.cognito.sandbox.cli;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Writes YAML 1.2 that parsers of YAML 1.1 read as the same values: most tools still use one. */
final class Yaml {
    /** Without quotes, YAML 1.1 reads these as booleans, numbers, times or dates. */
    private static final Pattern NO_TEXT_IN_YAML_1_1 =
            Pattern.compile("(?i)y|yes|n|no|on|off|~|[-+]?[0-9][-+_.:0-9]*|0[xb][0-9a-f_]+");

    private Yaml() {}

    /** A document of maps, lists, strings, numbers and booleans. */
    static String dump(Object document) {
        DumpSettings settings =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        return new Dump(settings, new Representer(settings)).dumpToString(document);
    }

    private static final class Representer extends StandardRepresenter {
        Representer(DumpSettings settings) {
            super(settings);
            var usual = representers.get(String.class);
            representers.put(
                    String.class,
                    text -> NO_TEXT_IN_YAML_1_1.matcher((String) text).matches()
                            ? representScalar(Tag.STR, (String) text, ScalarStyle.SINGLE_QUOTED)
                            : usual.representData(text));
        }
    }
}
