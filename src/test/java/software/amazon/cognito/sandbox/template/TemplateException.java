package software.amazon.cognito.sandbox.template;

import java.util.List;

/** Something is wrong with a template: {@link #getMessage()} has a line for each problem, with its position. */
public final class TemplateException extends Exception {
    TemplateException(final List<String> problems) {
        super(String.join("\n", problems));
    }

    TemplateException(final Position position, final String problem) {
        super(position + ": " + problem);
    }
}
