package software.amazon.cognito.sandbox.cloudformation.template.value;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Suggestion;

/** The names that a template's values can refer to. */
public record Names(Set<String> parameters, Set<String> resources, Set<String> conditions, Set<String> mappings) {
    private static final Set<String> PSEUDO_PARAMETERS = Set.of(
            "AWS::Region",
            "AWS::AccountId",
            "AWS::Partition",
            "AWS::StackName",
            "AWS::StackId",
            "AWS::URLSuffix",
            "AWS::NotificationARNs");

    /** The names without the resources: what conditions and rules can refer to. */
    public Names withoutResources() {
        return new Names(parameters, Set.of(), conditions, mappings);
    }

    /** Reports a reference to something that is not there. */
    public Optional<Problem> check(Reference reference) {
        if (reference.isNoValue()) {
            return Optional.empty();
        }
        return reference.attribute() == null
                ? check(reference, refTargets(), resources.isEmpty() ? "parameter" : "parameter or resource")
                : check(reference, resources, "resource");
    }

    /** Reports a condition that is not there. */
    public Optional<Problem> checkCondition(String name, Position position) {
        return check(new Reference(name, null, position), conditions, "condition");
    }

    /** Reports a mapping that is not there. */
    public Optional<Problem> checkMapping(String name, Position position) {
        return check(new Reference(name, null, position), mappings, "mapping");
    }

    /** Reports a resource that is not there. */
    public Optional<Problem> checkResource(String name, Position position) {
        return check(new Reference(name, null, position), resources, "resource");
    }

    private static Optional<Problem> check(Reference reference, Collection<String> declared, String kind) {
        String name = reference.name();
        return declared.contains(name)
                ? Optional.empty()
                : Optional.of(new Problem(
                        reference.position(),
                        name + " is not a " + kind + " of this template" + Suggestion.of(name, declared)));
    }

    private Collection<String> refTargets() {
        return Stream.of(parameters, resources, PSEUDO_PARAMETERS)
                .flatMap(Set::stream)
                .toList();
    }
}
