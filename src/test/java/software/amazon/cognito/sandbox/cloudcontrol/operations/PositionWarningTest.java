package software.amazon.cognito.sandbox.cloudcontrol.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.http.Json;

class PositionWarningTest {
    private static final String SCHEMA =
            "{'properties': {'Tags': {'type': 'array', 'insertionOrder': false}, 'Steps': {'type': 'array'}}}";

    @Test
    void theListIsShownBeforeAndAfter() throws Exception {
        assertThat(warning("[{'op': 'replace', 'path': '/Tags/1', 'value': 'c'}]"))
                .hasValueSatisfying(
                        text -> assertThat(text).endsWith("Tags was [\"a\",\"b\"] and becomes [\"a\",\"c\"]."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'op': 'remove', 'path': '/Tags/0'}]",
                "[{'op': 'move', 'from': '/Tags/0', 'path': '/Steps/0'}]",
                "[{'op': 'test', 'path': '/Tags/0', 'value': 'a'}, {'op': 'remove', 'path': '/Tags/1'}]",
            })
    void whatTakesAnElementByPositionIsWarnedOf(String patch) throws Exception {
        assertThat(warning(patch)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{'op': 'replace', 'path': '/Tags', 'value': ['c']}]",
                "[{'op': 'remove', 'path': '/Tags'}]",
                "[{'op': 'add', 'path': '/Tags/0', 'value': 'c'}]",
                "[{'op': 'add', 'path': '/Tags/-', 'value': 'c'}]",
                "[{'op': 'replace', 'path': '/Steps/0', 'value': 'c'}]",
                "[{'op': 'test', 'path': '/Tags/0', 'value': 'a'}, {'op': 'remove', 'path': '/Tags/0'}]",
            })
    void whatDependsOnNoOrderOrTestsItIsNot(String patch) throws Exception {
        assertThat(warning(patch)).isEmpty();
    }

    private static Optional<String> warning(String patch) throws Exception {
        ObjectNode current = (ObjectNode) json("{'Tags': ['a', 'b'], 'Steps': ['a', 'b']}");
        JsonNode operations = json(patch);
        return PositionWarning.of(json(SCHEMA), operations, current, new Patch(operations).apply(current));
    }

    private static JsonNode json(String text) throws Exception {
        return Json.MAPPER.readTree(text.replace('\'', '"'));
    }
}
