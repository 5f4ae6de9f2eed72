package software.amazon.cognito.sandbox.cloudformation.template.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

/** What a function is called with. */
public final class Arguments {
    private final Call call;
    private final List<Value> values;

    private Arguments(Call call, List<Value> values) {
        this.call = call;
        this.values = values;
    }

    static Arguments of(Call call) {
        return new Arguments(call, call.argument() instanceof ListValue list ? list.items() : List.of(call.argument()));
    }

    /** How many there are. */
    public int size() {
        return values.size();
    }

    /** One of them, from 0. */
    public Value get(int index) {
        return values.get(index);
    }

    /** All of them. */
    public List<Value> all() {
        return values;
    }

    /** A text that is written out; empty for anything else, and where there is no such argument. */
    public Optional<String> literalText(int index) {
        return index < values.size()
                        && values.get(index) instanceof Literal literal
                        && literal.json().isTextual()
                ? Optional.of(literal.json().asText())
                : Optional.empty();
    }

    /** Whether an argument can be a list. */
    public boolean mayBeList(int index) {
        Value value = values.get(index);
        return value instanceof ListValue
                || value instanceof Call nested && nested.function().mayGiveList();
    }

    /** Whether an argument can be a string, number or boolean. */
    public boolean mayBeScalar(int index) {
        return values.get(index) instanceof Literal || values.get(index) instanceof Call;
    }

    /**
     * The text of an argument.
     *
     * @throws TemplateException when it is not a string, number or boolean
     */
    public String text(int index, Scope scope) throws TemplateException {
        return text(values.get(index), scope);
    }

    /** As {@link #text(int, Scope)}, of a value inside an argument. */
    public String text(Value value, Scope scope) throws TemplateException {
        JsonNode json = value.resolve(scope);
        if (!json.isValueNode()) {
            throw call.failed(value, "needs a string, a number or a boolean here");
        }
        return json.asText();
    }

    /**
     * The list that an argument gives.
     *
     * @throws TemplateException when it is none
     */
    public ArrayNode list(int index, Scope scope) throws TemplateException {
        if (values.get(index).resolve(scope) instanceof ArrayNode list) {
            return list;
        }
        throw call.failed(values.get(index), "needs a list here");
    }
}
