package software.amazon.cognito.sandbox.cloudformation.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

/** Templates for tests: a pool, and what a test wants in it. */
final class Templates {
    /** Not the temporary folder: the handlers empty that one. */
    private static final Path FOLDER = Path.of("target", "test-templates");

    private static final String POOL =
            """
            Resources:
              Pool:
                Type: AWS::Cognito::UserPool
                Properties:
                  UserPoolName: people
            """;

    private Templates() {}

    /** A template with a pool and more sections or resources, indented as they follow it. */
    static Template pool(String more) {
        return of(POOL + more.indent(2));
    }

    /** An app client of that pool as a resource of such a template. */
    static String client(String logicalId, String... properties) {
        String lines = String.join("\n", properties).indent(4);
        return logicalId + ":\n  Type: AWS::Cognito::UserPoolClient\n  Properties:\n    UserPoolId: !Ref Pool\n"
                + lines;
    }

    static Template of(String yaml) {
        try {
            Files.createDirectories(FOLDER);
            Path file = Files.createTempFile(FOLDER, "template", ".yaml");
            Files.writeString(file, yaml);
            return Template.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
