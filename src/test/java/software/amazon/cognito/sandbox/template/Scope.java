package software.amazon.cognito.sandbox.template;

import com.fasterxml.jackson.databind.JsonNode;

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
}
