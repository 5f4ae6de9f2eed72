package software.amazon.cognito.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.cognito.sandbox.template.Parameters;
import software.amazon.cognito.sandbox.template.Template;
import software.amazon.cognito.sandbox.template.TemplateException;

/** Any file: it is a template whose parameters have values, or the problems are told. */
public final class TemplateFuzzer {
    private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), "template.yaml");

    private TemplateFuzzer() {}

    /** @param input the file's bytes */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        try {
            Parameters.values(Template.read(FILE), Map.of());
        } catch (TemplateException e) {
            Disclosure.requireNone(e.getMessage(), input);
        }
    }
}
