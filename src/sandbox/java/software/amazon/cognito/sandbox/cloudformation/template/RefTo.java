package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.Stream;

/** {@code Ref} and {@code Fn::GetAtt}. */
record RefTo(Reference target) implements Value {
    private static final String NO_VALUE = "AWS::NoValue";

    @Override
    public Position position() {
        return target.position();
    }

    @Override
    public JsonNode resolve(final Scope scope) throws TemplateException {
        if (isNoValue()) {
            return MissingNode.getInstance();
        }
        final JsonNode value =
                target.attribute() == null ? scope.ref(target.name()) : scope.getAtt(target.name(), target.attribute());
        if (value == null) {
            throw new TemplateException(position(), missing());
        }
        return value;
    }

    private String missing() {
        if (target.attribute() == null) {
            return target + " is not known";
        }
        return target.name() + " has no " + target.attribute()
                + (target.attribute().equals("ClientSecret")
                        ? ": an app client has one only with GenerateSecret: true"
                        : "");
    }

    @Override
    public Stream<Reference> references() {
        return isNoValue() ? Stream.empty() : Stream.of(target);
    }

    private boolean isNoValue() {
        return target.attribute() == null && target.name().equals(NO_VALUE);
    }
}
