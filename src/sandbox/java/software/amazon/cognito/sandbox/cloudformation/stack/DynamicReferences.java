package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.cognito.sandbox.cloudformation.template.Resource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.ValueStore;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.ListValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.ObjectValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/** Puts values in the place of references such as {@code {{resolve:ssm:/shop/domain}}}. */
final class DynamicReferences {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REFERENCE =
            Pattern.compile("\\{\\{resolve:(ssm|ssm-secure|secretsmanager):([^{}]+)}}");
    /** A secret's ARN has colons of its own. */
    private static final Pattern SECRET = Pattern.compile("(arn:[^:]*(?::[^:]*){5}|[^:]+)(?::([^:]*)(?::([^:]*))?.*)?");

    private final ValueStore values;
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    DynamicReferences(ValueStore values) {
        this.values = values;
    }

    /** The values that must not be shown. */
    Set<String> secrets() {
        return secrets;
    }

    /** The properties with values in place of references. */
    JsonNode resolve(Resource resource, JsonNode properties) throws TemplateException {
        if (properties.isTextual()) {
            return TextNode.valueOf(resolve(resource.position(), properties.asText()));
        }
        if (properties instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, resolve(resource, list.get(i)));
            }
        }
        if (properties instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                member.setValue(resolve(resource, member.getValue()));
            }
        }
        return properties;
    }

    /**
     * Checks the references that are written out in a template.
     *
     * @throws TemplateException naming all for which there is no value
     */
    void check(Template template, Scope known) throws TemplateException {
        Problems problems = new Problems();
        template.resources().forEach(resource -> check(resource.properties(), known, problems));
        problems.throwIfAny();
    }

    private void check(Value value, Scope known, Problems problems) {
        if (value instanceof ListValue list) {
            list.items().forEach(item -> check(item, known, problems));
        } else if (value instanceof ObjectValue object) {
            object.members().values().forEach(member -> check(member.value(), known, problems));
        } else if (value.references().allMatch(reference -> known.ref(reference.name()) != null)) {
            try {
                resolve(value.position(), value.resolve(known).asText());
            } catch (TemplateException e) {
                problems.add(e);
            }
        }
    }

    private String resolve(Position position, String text) throws TemplateException {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (reference.find()) {
            String value = reference.group(2).contains(StackScope.KNOWN_LATER)
                    ? reference.group()
                    : value(position, reference.group(1), reference.group(2));
            reference.appendReplacement(resolved, Matcher.quoteReplacement(value));
        }
        return reference.appendTail(resolved).toString();
    }

    private String value(Position position, String service, String rest) throws TemplateException {
        if (service.equals("secretsmanager")) {
            return secret(position, rest);
        }
        String name = rest.replaceFirst(":\\d+$", "");
        String value = values.ssmParameter(name)
                .orElseThrow(() -> new TemplateException(
                        position,
                        "there is no SSM parameter " + name + ": give it with --ssm-parameter " + name + "=VALUE"));
        if (service.equals("ssm-secure")) {
            secrets.add(value);
        }
        return value;
    }

    private String secret(Position position, String rest) throws TemplateException {
        Matcher parts = SECRET.matcher(rest);
        if (!parts.matches()) {
            throw new TemplateException(position, "{{resolve:secretsmanager:" + rest + "}} does not name a secret");
        }
        String id = parts.group(1);
        String text = values.secret(id)
                .orElseThrow(() -> new TemplateException(
                        position, "there is no secret " + id + ": give it with --secret " + id + "=VALUE"));
        String key = parts.group(3);
        String value = key == null || key.isEmpty() ? text : member(position, id, text, key);
        secrets.add(value);
        return value;
    }

    private static String member(Position position, String id, String text, String key) throws TemplateException {
        try {
            JsonNode member = JSON.readTree(text).get(key);
            if (member != null) {
                return member.asText();
            }
        } catch (JsonProcessingException e) {
            // Not JSON: it has no keys.
        }
        throw new TemplateException(position, "secret " + id + " has no key " + key);
    }
}
