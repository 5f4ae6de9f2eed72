package software.amazon.cognito.sandbox.cloudformation.template.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Something is wrong with a template: {@link #getMessage()} has a line for each problem, with its position. */
public final class TemplateException extends Exception {
    private final transient List<Problem> problems;

    public TemplateException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** @param position null when it is in no place of the template */
    public TemplateException(Position position, String problem) {
        this(List.of(new Problem(position, problem)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
