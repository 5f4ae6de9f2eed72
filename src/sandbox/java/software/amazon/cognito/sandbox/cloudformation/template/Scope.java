package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What {@code Ref} and {@code Fn::GetAtt} mean at one moment of a deployment. */
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

    /** What is known before anything is deployed. */
    static Scope beforeDeployment(Map<String, JsonNode> parameters) {
        return new Scope() {
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
