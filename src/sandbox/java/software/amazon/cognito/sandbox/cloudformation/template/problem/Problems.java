package software.amazon.cognito.sandbox.cloudformation.template.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that the user learns of everything at once. */
public final class Problems {
    private static final Comparator<Position> IN_FILE_ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    private final List<Problem> found = new ArrayList<>();

    /** @param position null when it is in no place of the template */
    public void add(Position position, String message) {
        found.add(new Problem(position, message));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    /** How many there are. */
    public int count() {
        return found.size();
    }

    public void add(TemplateException e) {
        found.addAll(e.problems());
    }

    /** Throws what was collected, if anything was, in the order of the file. */
    public void throwIfAny() throws TemplateException {
        if (!found.isEmpty()) {
            throw new TemplateException(found.stream()
                    .sorted(Comparator.comparing(Problem::position, Comparator.nullsFirst(IN_FILE_ORDER)))
                    .distinct()
                    .toList());
        }
    }
}
