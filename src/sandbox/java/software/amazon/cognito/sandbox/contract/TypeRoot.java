package software.amazon.cognito.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import software.amazon.cognito.sandbox.http.Json;

/**
 * A folder from which the CloudFormation CLI can submit a resource type.
 *
 * @param entryClass the class whose {@code handleRequest} serves the type
 */
public record TypeRoot(Path folder, String typeName, String entryClass) {
    private static final String CONFIGURATION = ".rpdk-config";

    /**
     * Reads the folder's {@code .rpdk-config}.
     *
     * @throws IOException when there is none, or it does not say type and entry point
     */
    public static TypeRoot of(Path folder) throws IOException {
        Path file = folder.resolve(CONFIGURATION);
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no resource type in " + folder + ": it has no " + CONFIGURATION);
        }
        JsonNode configuration = Json.MAPPER.readTree(file.toFile());
        String entryPoint = configuration.path("entrypoint").asText();
        String typeName = configuration.path("typeName").asText();
        int method = entryPoint.indexOf("::");
        if (method < 0 || typeName.isEmpty()) {
            throw new IOException(file + " says no typeName, or no entrypoint such as a.b.Entrypoint::handleRequest");
        }
        return new TypeRoot(folder, typeName, entryPoint.substring(0, method));
    }

    /** Where the build leaves the type's handler jar. */
    public Path jar() {
        return folder.resolve("target").resolve(hyphenatedName() + "-handler.jar");
    }

    /** The name of the type's schema, in the folder and in the handler jar. */
    String schemaFile() {
        return hyphenatedName() + ".json";
    }

    /** The last part of the type's name, in lower case: the same in any namespace. */
    String kind() {
        return typeName.substring(typeName.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private String hyphenatedName() {
        return typeName.replace("::", "-").toLowerCase(Locale.ROOT);
    }
}
