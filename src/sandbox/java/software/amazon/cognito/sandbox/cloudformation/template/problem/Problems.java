package software.amazon.cognito.sandbox.cloudformation.template.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong, so that the user learns of everything at once. */
public final class Problems {
    private static final Comparator<Position> IN_FILE_ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /** @param position null when it is in no place of the template */
    public void add(Position position, String message) {
        found.add(new Problem(position, message));
    }

    /** Adds one. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Reports something that is odd, but no problem. */
    public void warn(Position position, String message) {
        warnings.add(new Problem(position, message));
    }

    /** What is odd. */
    public List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    /** What was found so far. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /** How many there are. */
    public int count() {
        return found.size();
    }

    /** Adds those of an exception. */
    public void add(TemplateException e) {
        found.addAll(e.problems());
    }

    /** Something that may find problems. */
    public interface Check<T> {
        /** Returns what comes of it. */
        T run() throws TemplateException;
    }

    /** Runs a check and adds what it finds; empty when it found problems. */
    public <T> Optional<T> collect(Check<T> check) {
        try {
            return Optional.ofNullable(check.run());
        } catch (TemplateException e) {
            add(e);
            return Optional.empty();
        }
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
