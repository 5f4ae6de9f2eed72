package software.amazon.cognito.sandbox.cloudformation.template.transform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** What macros know of parameters: the texts that the user gave, or else the defaults. */
record ParameterTexts(Map<String, String> byName) {
    static ParameterTexts of(Node root, Map<String, String> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        LongForm.of(root).path("Parameters").properties().forEach(parameter -> {
            JsonNode defaultValue = parameter.getValue().path("Default");
            if (defaultValue.isValueNode()) {
                texts.put(parameter.getKey(), defaultValue.asText());
            }
        });
        texts.putAll(given);
        return new ParameterTexts(texts);
    }

    /** Each as a list, as CloudFormation splits it. */
    Map<String, List<String>> lists() {
        return byName.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> Stream.of(
                        text.getValue().split(","))
                .map(String::strip)
                .toList()));
    }
}
