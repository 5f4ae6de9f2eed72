package software.amazon.cognito.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.provider.TypeSchema;

/** The resource types of this project. */
final class Types {
    static final Caller CALLER =
            new Caller("123456789012", "us-east-1", who -> AwsSessionCredentials.create("key", "secret", "session"));

    private Types() {}

    static List<TypeSchema> schemas() {
        return Stream.of("userpoolclient", "manageduserpoolclient")
                .map(type -> new TypeSchema(schema("/aws-cognito-" + type + ".json")))
                .toList();
    }

    private static ResourceSchema schema(String resource) {
        try (InputStream json = Types.class.getResourceAsStream(resource)) {
            return ResourceSchema.read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
