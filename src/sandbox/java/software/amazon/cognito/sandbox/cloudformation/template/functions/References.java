package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Reference;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** What references give. */
final class References {
    private References() {}

    /**
     * A missing node for {@code AWS::NoValue}.
     *
     * @throws TemplateException when it is not known
     */
    static JsonNode value(Reference reference, Scope scope) throws TemplateException {
        if (reference.isNoValue()) {
            return MissingNode.getInstance();
        }
        JsonNode value = reference.attribute() == null
                ? scope.ref(reference.name())
                : scope.getAtt(reference.name(), reference.attribute());
        if (value == null) {
            throw new TemplateException(reference.position(), missing(reference));
        }
        return value;
    }

    private static String missing(Reference reference) {
        if (reference.attribute() == null) {
            return reference + " is not known";
        }
        return reference.name() + " has no " + reference.attribute()
                + (reference.attribute().equals("ClientSecret")
                        ? ": an app client has one only with GenerateSecret: true"
                        : "");
    }
}
