package software.amazon.cognito.sandbox.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that the user learns of everything at once. */
final class Problems {
    private record Problem(Position position, String message) {}

    private static final Comparator<Problem> IN_FILE_ORDER = Comparator.comparingInt(
                    (Problem problem) -> problem.position().line())
            .thenComparingInt(problem -> problem.position().column());

    private final List<Problem> found = new ArrayList<>();

    void add(final Position position, final String message) {
        found.add(new Problem(position, message));
    }

    /** Throws what was collected, if anything was, in the order of the file. */
    void throwIfAny() throws TemplateException {
        if (!found.isEmpty()) {
            throw new TemplateException(found.stream()
                    .sorted(IN_FILE_ORDER)
                    .map(problem -> problem.position() + ": " + problem.message())
                    .distinct()
                    .toList());
        }
    }
}
