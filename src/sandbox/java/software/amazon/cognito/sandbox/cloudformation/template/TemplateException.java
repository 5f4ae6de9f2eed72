package software.amazon.cognito.sandbox.cloudformation.template;

import java.util.List;
import java.util.stream.Collectors;

/** Something is wrong with a template: {@link #getMessage()} has a line for each problem, with its position. */
public final class TemplateException extends Exception {
    private final transient List<Problem> problems;

    TemplateException(final List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** @param position null when it is in no place of the template */
    TemplateException(final Position position, final String problem) {
        this(List.of(new Problem(position, problem)));
    }

    List<Problem> problems() {
        return problems;
    }
}
