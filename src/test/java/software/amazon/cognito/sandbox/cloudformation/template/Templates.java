package software.amazon.cognito.sandbox.cloudformation.template;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.Parameters;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** Templates for tests, without files. */
public final class Templates {
    private static final Path FILE = Path.of("t.yaml");

    private Templates() {}

    /** A template without problems. */
    public static Template parse(String text) throws TemplateException {
        Template template = Template.parse(text, FILE);
        Problems problems = new Problems();
        template.findings().problems().forEach(problems::add);
        problems.throwIfAny();
        return template;
    }

    /** What is deployed when no parameter is given. */
    public static Template decided(String text) throws TemplateException {
        Template template = parse(text);
        return template.decided(Parameters.values(template.parameters(), Map.of()));
    }

    public static String problems(String text) {
        return problems(() -> decided(text));
    }

    /** What may throw problems. */
    public interface Action {
        void run() throws TemplateException;
    }

    /** Empty when there are none. */
    public static String problems(Action action) {
        TemplateException e = catchThrowableOfType(TemplateException.class, action::run);
        return e == null ? "" : e.getMessage();
    }

    /** A template with one resource that has one property, {@code P}. */
    public static String withProperty(String yaml) {
        return "Parameters: {Word: {Type: String, Default: hello}, Words: {Type: CommaDelimitedList, Default: 'a,b'}}\n"
                + "Conditions: {Holds: !Equals [a, a], Fails: !Equals [a, b]}\n"
                + "Mappings: {M: {top: {text: found, list: [x, y], n: 5}}}\n"
                + "Resources: {Pool: {Type: Some::Type}, R: {Type: Some::Type, Properties: {P: \n" + yaml + "\n}}}";
    }

    public static JsonNode resolve(String property, Scope scope) throws TemplateException {
        Resource resource = decided(withProperty(property)).resources().get(1);
        return resource.properties().resolve(scope).path("P");
    }
}
