package software.amazon.cognito.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.http.Json;

/** AWS's own schemas of its resource types, as cfn-lint ships them in the project's tool environment. */
public final class AwsSchemas {
    private static final String REGION = "us-east-1.json";

    private final Path project;
    private Path folder;
    private JsonNode files;

    /** @param project the folder that has {@code src/build/venv} */
    public AwsSchemas(Path project) {
        this.project = project;
    }

    /**
     * The schema of a type; empty when AWS has no such type. The environment is set up when it is not there yet.
     *
     * @throws MissingException when it cannot be set up
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
            folder = folder().or(this::setUp).orElseThrow(MissingException::new);
            files = read(folder.resolve("providers").resolve(REGION));
        }
    }

    private Optional<Path> folder() {
        Path lib = project.resolve(".venv/cfn/lib");
        try (Stream<Path> versions = Files.isDirectory(lib) ? Files.list(lib) : Stream.empty()) {
            return versions.map(python -> python.resolve("site-packages/cfnlint/data/schemas"))
                    .filter(schemas -> Files.exists(schemas.resolve("providers").resolve(REGION)))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> setUp() {
        try {
            Process process = new ProcessBuilder(
                            project.resolve("src/build/venv").toString(), "cfn", "python", "-V")
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.INHERIT)
                    .start();
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new MissingException(e);
        }
        return folder();
    }

    private static JsonNode read(Path file) {
        try {
            return Json.MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schemas are not there and could not be fetched. */
    static final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1;

        MissingException() {
            this(null);
        }

        MissingException(Throwable cause) {
            super(
                    "AWS's schemas, which stubs are checked against, could not be set up in .venv/cfn: run"
                            + " src/build/venv cfn python -V with access to a Python package index",
                    cause);
        }
    }
}
