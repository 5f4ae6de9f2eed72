package software.amazon.cognito.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher {@code ./sandbox}, run as a user runs it, from a folder of its own whose name has a space. */
public final class SandboxProcess {
    private static final Path LAUNCHER = Path.of("sandbox").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;

    private SandboxProcess(Path folder) {
        this.folder = folder;
    }

    /** How a command ended, and what it printed. */
    record Result(int status, String out, String err) {}

    /** A running {@code ./sandbox serve}; ends when it is closed. */
    public record Served(Process process, URI endpoint) implements AutoCloseable {
        @Override
        public void close() {
            process.destroy();
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
    }

    /** One with a state of its own. */
    public static SandboxProcess inNewFolder() throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "sandbox it").toAbsolutePath());
        return new SandboxProcess(Files.createTempDirectory(parent, "state "));
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    Path state() {
        return folder.resolve(".sandbox");
    }

    /** What the last command wrote to its standard error so far. */
    String err() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }

    /** Runs a command to its end. */
    Result run(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = builder(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The command did not end: " + List.of(arguments));
        }
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Runs a command to its end on the Cognito that is served. */
    Result runAt(Served served, String command, Object... arguments) throws IOException, InterruptedException {
        Stream<String> given = Stream.of(arguments).map(Object::toString);
        return run(Stream.of(
                        Stream.of(command),
                        given,
                        Stream.of("--endpoint", served.endpoint().toString()))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    /** Starts a command and returns as soon as it has printed a line that holds the text. */
    Process startUntil(String text, String... arguments) throws IOException {
        Process process = builder(arguments)
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        while (line != null && !line.contains(text)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("It ended without: " + text);
        }
        return process;
    }

    /** Starts {@code serve} on a free port and returns when it is ready. */
    public Served serve(String... options) throws IOException {
        List<String> arguments = Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(options))
                .toList();
        Process process = startUntil("Sandbox ready on", arguments.toArray(String[]::new));
        return new Served(
                process,
                URI.create(Files.readString(state().resolve("served-at")).strip()));
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command).directory(folder.toFile());
    }
}
