package software.amazon.cognito.sandbox.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What follows an option such as {@code --parameter}: KEY=VALUE. */
record KeyValue(String key, String value) {
    /** All values of an option by key; none may be given twice. */
    static Map<String, String> map(String option, List<KeyValue> values, CommandSpec spec) {
        Map<String, String> map = new LinkedHashMap<>();
        for (KeyValue value : values) {
            if (map.put(value.key(), value.value()) != null) {
                throw new ParameterException(
                        spec.commandLine(), option + " " + value.key() + " is given more than once");
            }
        }
        return map;
    }

    /** Reads one. */
    static final class Converter implements ITypeConverter<KeyValue> {
        @Override
        public KeyValue convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new TypeConversionException("'" + text + "' is not KEY=VALUE");
            }
            return new KeyValue(text.substring(0, equals), text.substring(equals + 1));
        }
    }
}
