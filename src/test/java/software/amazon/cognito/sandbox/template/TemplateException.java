package software.amazon.cognito.sandbox.template;

import java.util.List;

/** Something is wrong with a template: {@link #getMessage()} has a line for each problem, with its position. */
public final class TemplateException extends Exception {
    TemplateException(List<String> problems) {
        super(String.join("\n", problems));
    }

    TemplateException(Position position, String problem) {
        super(position + ": " + problem);
    }

    TemplateException(String problem) {
        super(problem);
    }
}
