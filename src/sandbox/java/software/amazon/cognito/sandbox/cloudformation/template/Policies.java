package software.amazon.cognito.sandbox.cloudformation.template;

import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Literal;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/**
 * What becomes of a resource that a stack no longer needs.
 *
 * @param deletion {@code DeletionPolicy}: Delete, Retain, RetainExceptOnCreate or Snapshot; null where there is none, which means Delete
 * @param updateReplace {@code UpdateReplacePolicy}: Delete, Retain or Snapshot; null as above
 */
public record Policies(Value deletion, Value updateReplace) {
    static final Set<String> DELETION = Set.of("Delete", "Retain", "RetainExceptOnCreate", "Snapshot");
    static final Set<String> UPDATE_REPLACE = Set.of("Delete", "Retain", "Snapshot");

    Policies decided(Scope known) throws TemplateException {
        return new Policies(
                policy(deletion, "DeletionPolicy", DELETION, known),
                policy(updateReplace, "UpdateReplacePolicy", UPDATE_REPLACE, known));
    }

    /** The deletion policy, once it is decided. */
    public String deletionPolicy() {
        return text(deletion);
    }

    /** The update replace policy, once it is decided. */
    public String updateReplacePolicy() {
        return text(updateReplace);
    }

    /** Whether the template has a deletion policy, as an import demands. */
    public boolean hasDeletionPolicy() {
        return deletion != null;
    }

    private static String text(Value policy) {
        return policy == null ? "Delete" : ((Literal) policy).json().asText();
    }

    private static Value policy(Value value, String name, Set<String> allowed, Scope known) throws TemplateException {
        if (value == null) {
            return null;
        }
        String text = value.resolve(known).asText();
        if (!allowed.contains(text)) {
            throw new TemplateException(
                    value.position(),
                    name + " must be one of " + allowed.stream().sorted().collect(Collectors.joining(", ")) + ", not "
                            + text);
        }
        return Literal.text(text, value.position());
    }
}
