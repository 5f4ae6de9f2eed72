package software.amazon.cognito.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/**
 * One settable attribute of an app client.
 *
 * @param name the property's name, the same in the schema and in the Cognito API
 * @param standard what it goes back to when a template stops mentioning it; null leaves it out of the request
 */
public record Attribute(String name, JsonNode standard) {

    /** Sends a documented default explicitly, because Cognito does not reliably reset what an update omits. */
    static Attribute resetTo(String name, Object documentedDefault) {
        return new Attribute(name, States.json(documentedDefault));
    }

    /** Leaves the attribute out, where omission is known to reset it or no explicit default exists. */
    static Attribute resetByOmission(String name) {
        return new Attribute(name, NullNode.getInstance());
    }
}
