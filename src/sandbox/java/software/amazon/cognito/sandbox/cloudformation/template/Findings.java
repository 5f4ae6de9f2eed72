package software.amazon.cognito.sandbox.cloudformation.template;

import java.util.List;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;

/**
 * What was found while a template was read.
 *
 * @param problems without which it cannot be deployed
 * @param warnings what is odd
 * @param decidable whether nothing is wrong with the sections that decide what is deployed, so that the rest can be
 *     checked, too
 */
public record Findings(List<Problem> problems, List<Problem> warnings, boolean decidable) {
    /** Nothing. */
    static final Findings NONE = new Findings(List.of(), List.of(), true);
}
