package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Fn::GetAZs}: three availability zones of a Region, the stack's own where none is named. */
final class GetAZs implements Function {
    @Override
    public String name() {
        return "Fn::GetAZs";
    }

    @Override
    public String usage() {
        return "a Region, or an empty string";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        return call.arguments().size() == 1 && call.arguments().mayBeScalar(0)
                ? Stream.empty()
                : Stream.of(call.misused());
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        String named = call.arguments().text(0, scope);
        String region = named.isEmpty() ? scope.ref("AWS::Region").asText() : named;
        ArrayNode zones = JsonNodeFactory.instance.arrayNode();
        Stream.of("a", "b", "c").forEach(zone -> zones.add(region + zone));
        return zones;
    }

    @Override
    public boolean mayGiveList() {
        return true;
    }
}
