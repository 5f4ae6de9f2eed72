package software.amazon.cognito.sandbox.cloudformation.template;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** The names that a template's values can refer to. */
record Names(Set<String> parameters, Set<String> resources) {
    private static final Set<String> PSEUDO_PARAMETERS = Set.of(
            "AWS::Region", "AWS::AccountId", "AWS::Partition", "AWS::StackName", "AWS::StackId", "AWS::URLSuffix");

    /** Reports a reference to something that is not there. */
    void check(final Reference reference, final Nodes nodes) {
        final String name = reference.name();
        if (reference.attribute() == null && !isRefTarget(name)) {
            nodes.problem(
                    reference.position(),
                    name + " is not a parameter or resource of this template" + Suggestion.of(name, refTargets()));
        }
        if (reference.attribute() != null) {
            checkResource(name, reference.position(), nodes);
        }
    }

    /** Reports a resource that is not there. */
    void checkResource(final String name, final Position position, final Nodes nodes) {
        if (!resources.contains(name)) {
            nodes.problem(position, name + " is not a resource of this template" + Suggestion.of(name, resources));
        }
    }

    private boolean isRefTarget(final String name) {
        return refTargets().contains(name);
    }

    private Collection<String> refTargets() {
        return Stream.of(parameters, resources, PSEUDO_PARAMETERS)
                .flatMap(Set::stream)
                .toList();
    }
}
