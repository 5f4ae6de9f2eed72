package software.amazon.cognito.sandbox.tool;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Python environment of the project, set up when it is first needed.
 *
 * @param project the folder that has {@code src/build/venv}
 * @param name such as {@code cfn}
 */
public record ToolEnvironment(Path project, String name) {
    /** An environment of the project that this sandbox is a part of. */
    public static ToolEnvironment ofProject(String name) {
        return new ToolEnvironment(Path.of(System.getProperty("basedir", ".")), name);
    }

    /** The folder of a Python package; empty as long as the environment is not set up, or does not have it. */
    public Optional<Path> packageFolder(String packageName) {
        Path lib = project.resolve(".venv").resolve(name).resolve("lib");
        try (Stream<Path> versions = Files.isDirectory(lib) ? Files.list(lib) : Stream.empty()) {
            return versions.map(python -> python.resolve("site-packages").resolve(packageName))
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (IOException e) {
            throw new ToolException(this, e);
        }
    }

    /**
     * Runs Python, and first sets the environment up if need be.
     *
     * @param input what the program reads
     * @return what it writes
     * @throws ToolException when it cannot be run, or fails
     */
    public byte[] python(byte[] input, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(project.resolve("src/build/venv").toString(), name, "python"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
            try (OutputStream out = process.getOutputStream()) {
                out.write(input);
            }
            byte[] output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new ToolException(this, null);
            }
            return output;
        } catch (IOException e) {
            throw new ToolException(this, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException(this, e);
        }
    }
}
