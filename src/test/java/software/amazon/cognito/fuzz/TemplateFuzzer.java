package software.amazon.cognito.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.check.TemplateCheck;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.Parameters;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** Any file: it is a template that can be deployed, or the problems are told. */
public final class TemplateFuzzer {
    private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), "template.yaml");

    private static final TemplateCheck CHECK = new TemplateCheck(
            List.of(Types.schemas().get(0).template(), ResourceSchema.userPool(), ResourceSchema.openSearchDomain()));

    private TemplateFuzzer() {}

    /** @param input the file's bytes */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        try {
            Template template = Template.read(FILE);
            CHECK.check(template, Scope.beforeDeployment(Parameters.values(template.parameters(), Map.of())));
        } catch (TemplateException e) {
            Disclosure.requireNone(e.getMessage(), input);
        }
    }
}
