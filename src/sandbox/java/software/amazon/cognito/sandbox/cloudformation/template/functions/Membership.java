package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/**
 * {@code Fn::Contains}, {@code Fn::EachMemberEquals} and {@code Fn::EachMemberIn}: what rules say of lists.
 *
 * @param relation of the two lists; the second has one item where the function takes a value
 */
record Membership(String name, String usage, BiPredicate<List<String>, List<String>> relation) implements Function {
    static final Membership CONTAINS =
            new Membership("Fn::Contains", "[list, value]", (list, value) -> list.contains(value.get(0)));
    static final Membership EACH_MEMBER_EQUALS =
            new Membership("Fn::EachMemberEquals", "[list, value]", (list, value) -> list.stream()
                    .allMatch(value.get(0)::equals));
    static final Membership EACH_MEMBER_IN =
            new Membership("Fn::EachMemberIn", "[list, list]", (list, others) -> others.containsAll(list));

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        return call.arguments().size() == 2 && call.arguments().mayBeList(0)
                ? Stream.empty()
                : Stream.of(call.misused());
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        return BooleanNode.valueOf(relation.test(texts(call, 0, scope), texts(call, 1, scope)));
    }

    private static List<String> texts(Call call, int index, Scope scope) throws TemplateException {
        JsonNode value = call.arguments().get(index).resolve(scope);
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> texts.add(item.asText()));
        } else {
            texts.add(value.asText());
        }
        return texts;
    }
}
