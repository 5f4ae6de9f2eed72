package software.amazon.cognito.sandbox.cloudformation.template;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** Templates for tests, without files. */
final class Templates {
    private static final Path FILE = Path.of("t.yaml");

    private Templates() {}

    static Template parse(final String text) throws TemplateException {
        return Template.parse(text, FILE);
    }

    static String problems(final String text) {
        return problems(() -> parse(text));
    }

    interface Action {
        void run() throws TemplateException;
    }

    /** Empty when there are none. */
    static String problems(final Action action) {
        final TemplateException e = catchThrowableOfType(TemplateException.class, action::run);
        return e == null ? "" : e.getMessage();
    }

    /** A template with one resource that has one property, {@code P}. */
    static String withProperty(final String yaml) {
        return "Parameters: {Word: {Type: String}, Words: {Type: CommaDelimitedList}}\n"
                + "Resources: {Pool: {Type: Some::Type}, R: {Type: Some::Type, Properties: {P: \n" + yaml + "\n}}}";
    }

    static JsonNode resolve(final String property, final Scope scope) throws TemplateException {
        final Resource resource = parse(withProperty(property)).resources().get(1);
        return resource.properties().resolve(scope).path("P");
    }
}
