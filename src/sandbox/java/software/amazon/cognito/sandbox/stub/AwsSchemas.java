package software.amazon.cognito.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.tool.ToolEnvironment;
import software.amazon.cognito.sandbox.tool.ToolException;

/** AWS's own schemas of its resource types, as cfn-lint ships them in the project's tool environment. */
public final class AwsSchemas {
    private static final String REGION = "us-east-1.json";

    private final ToolEnvironment environment;
    private Path folder;
    private JsonNode files;

    /** @param environment has cfn-lint */
    public AwsSchemas(ToolEnvironment environment) {
        this.environment = environment;
    }

    /**
     * The schema of a type; empty when AWS has no such type. The environment is set up when it is not there yet.
     *
     * @throws ToolException when it cannot be set up
     */
    synchronized Optional<ObjectNode> find(String type) {
        open();
        String file = files.path(type).asText();
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of((ObjectNode) read(folder.resolve("resources").resolve(file + ".json")));
    }

    /** The names of all types of AWS; none as long as no type was looked for. */
    synchronized Collection<String> names() {
        List<String> names = new ArrayList<>();
        if (files != null) {
            files.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private void open() {
        if (files == null) {
            if (folder().isEmpty()) {
                environment.python(new byte[0], "-V");
            }
            folder = folder().orElseThrow();
            files = read(folder.resolve("providers").resolve(REGION));
        }
    }

    private Optional<Path> folder() {
        return environment.packageFolder("cfnlint/data/schemas");
    }

    private static JsonNode read(Path file) {
        try {
            return Json.MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
