package software.amazon.cognito.sandbox.cloudformation.template.functions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;

/** The intrinsic functions by name, in the places where they can be called. */
public final class Functions {
    private static final List<Function> GENERAL = List.of(
            new Ref(),
            new Sub(),
            new Join(),
            new Select(),
            new Split(),
            new FindInMap(),
            new Base64(),
            new Length(),
            new ToJsonString());

    /** In the properties of resources, in outputs and their like. */
    public static final Map<String, Function> IN_VALUES =
            with(new GetAtt(), new If(), new ImportValue(), new Cidr(), new GetAZs());

    /** In conditions. */
    public static final Map<String, Function> IN_CONDITIONS =
            with(new Equals(), new Condition(), Connective.AND, Connective.OR, Connective.NOT);

    /** In rules. */
    public static final Map<String, Function> IN_RULES = with(
            new Equals(),
            Connective.AND,
            Connective.OR,
            Connective.NOT,
            Membership.CONTAINS,
            Membership.EACH_MEMBER_EQUALS,
            Membership.EACH_MEMBER_IN);

    /** Those whose value is a condition's. */
    public static final Set<String> GIVING_BOOLEANS = Set.of("Fn::And", "Fn::Equals", "Fn::Not", "Fn::Or", "Condition");

    private Functions() {}

    private static Map<String, Function> with(Function... special) {
        return Stream.concat(GENERAL.stream(), Stream.of(special))
                .collect(Collectors.toUnmodifiableMap(Function::name, function -> function));
    }
}
