package software.amazon.cognito.sandbox.cloudformation.template;

import java.util.ArrayList;
import java.util.List;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/**
 * A rule on the parameters.
 *
 * @param condition on which it applies; null when it always does
 */
public record Rule(String name, Value condition, List<Assertion> assertions) {
    /**
     * What must hold.
     *
     * @param description what to tell the user when it does not; null when there is none
     */
    public record Assertion(Value value, String description, Position position) {}

    /** Which assertions do not hold. */
    List<Problem> problems(Scope known) throws TemplateException {
        List<Problem> problems = new ArrayList<>();
        if (condition == null || condition.resolve(known).asBoolean()) {
            for (Assertion assertion : assertions) {
                if (!assertion.value().resolve(known).asBoolean()) {
                    problems.add(new Problem(assertion.position(), "rule " + name + ": " + message(assertion)));
                }
            }
        }
        return problems;
    }

    private static String message(Assertion assertion) {
        return assertion.description() == null
                ? "an assertion does not hold with these parameters"
                : assertion.description();
    }
}
