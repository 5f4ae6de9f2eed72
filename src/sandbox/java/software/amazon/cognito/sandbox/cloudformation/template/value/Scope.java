package software.amazon.cognito.sandbox.cloudformation.template.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;

/** What names mean at one moment of a deployment. */
public interface Scope {
    /**
     * The value of a parameter, a pseudo parameter such as {@code AWS::Region} ({@code AWS::NoValue} is never asked
     * for), or a resource.
     *
     * @return null when it is not known (yet)
     */
    JsonNode ref(String name);

    /**
     * The value of a resource's attribute.
     *
     * @return null when it is not known (yet)
     */
    JsonNode getAtt(String logicalId, String attribute);

    /**
     * What another stack exports.
     *
     * @return null when nobody exports that name
     */
    default JsonNode importValue(String exportName) {
        return null;
    }

    /**
     * Whether a condition of the template holds.
     *
     * @return null when it is not known
     */
    default Boolean condition(String name) {
        return null;
    }

    /**
     * A value of a mapping.
     *
     * @return null when there is none
     */
    default JsonNode mapping(String map, String topLevelKey, String secondLevelKey) {
        return null;
    }

    /** What is known before anything is deployed, where nothing is imported. */
    static Scope beforeDeployment(Map<String, JsonNode> parameters) {
        return beforeDeployment(parameters, exportName -> null);
    }

    /** What is known before anything is deployed: parameters, and what other stacks export. */
    static Scope beforeDeployment(Map<String, JsonNode> parameters, Function<String, JsonNode> exports) {
        return new Scope() {
            @Override
            public JsonNode importValue(String exportName) {
                return exports.apply(exportName);
            }

            @Override
            public JsonNode ref(String name) {
                return parameters.get(name);
            }

            @Override
            public JsonNode getAtt(String logicalId, String attribute) {
                return null;
            }
        };
    }
}
