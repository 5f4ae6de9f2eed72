package software.amazon.cognito.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.provider.RequestOrigin;
import software.amazon.cognito.sandbox.provider.TypeSchema;

/** Makes up what a service adds to a resource: names, ids, ARNs and the other properties that only it sets. */
final class Attributes {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
    private static final int NAME_LENGTH = 12;

    private final TypeSchema schema;
    private final String type;
    private final Caller caller;

    Attributes(TypeSchema schema, Caller caller) {
        this.schema = schema;
        this.type = schema.typeName();
        this.caller = caller;
    }

    /** Properties with all that a new resource has besides; the same for the same request. */
    ObjectNode completed(RequestOrigin origin, ObjectNode properties) {
        PatternText random = new PatternText(Objects.hash(origin.clientRequestToken(), origin.logicalId()));
        ObjectNode model = properties.deepCopy();
        nameProperty()
                .ifPresent(name -> model.putIfAbsent(
                        name, TextNode.valueOf(StubRules.name(type).of(origin, random))));
        List<String> readOnly = new ArrayList<>(schema.readOnly());
        // ARNs and URLs are made of ids and names.
        readOnly.sort(Comparator.comparing(this::isMadeOfOthers));
        readOnly.forEach(path -> add(model, path, random));
        schema.primaryIdentifier().forEach(path -> add(model, path, random));
        return model;
    }

    /** What {@code Ref} gives for a resource. */
    String ref(ObjectNode model) {
        List<String> parts = schema.primaryIdentifier().stream()
                .map(path -> model.at("/" + path).asText())
                .toList();
        String rule = StubRules.ref(type);
        return switch (rule) {
            case "first" -> parts.get(0);
            case "last" -> parts.get(parts.size() - 1);
            case "whole" -> String.join("|", parts);
            default -> model.path(rule).asText();
        };
    }

    /** An attribute of a type about which nobody knows anything, always the same for one resource. */
    JsonNode madeUp(String identifier, String attribute) {
        return TextNode.valueOf(
                attribute + "-" + new PatternText(Objects.hash(identifier, attribute)).matching("[a-z0-9]{12}"));
    }

    /** The property with the name that the user may give, and that the service makes up otherwise. */
    private Optional<String> nameProperty() {
        String noun = type.substring(type.lastIndexOf(':') + 1);
        return Stream.of(noun + "Name", "Name")
                .filter(name -> schema.document().path("properties").has(name))
                .filter(name -> !schema.readOnly().contains(name))
                .findFirst();
    }

    private boolean isMadeOfOthers(String path) {
        return path.endsWith("Arn")
                || path.endsWith("ARN")
                || StubRules.value(type, path.replace('/', '.')).asText().contains("${");
    }

    private void add(ObjectNode model, String path, PatternText random) {
        if (path.contains("*") || !model.at("/" + path).isMissingNode()) {
            return;
        }
        String[] names = path.split("/");
        ObjectNode parent = model;
        for (int i = 0; i < names.length - 1; i++) {
            if (!parent.has(names[i])) {
                parent.putObject(names[i]);
            }
            if (!(parent.get(names[i]) instanceof ObjectNode child)) {
                return;
            }
            parent = child;
        }
        parent.set(names[names.length - 1], value(model, path, random));
    }

    private JsonNode value(ObjectNode model, String path, PatternText random) {
        JsonNode measured = StubRules.value(type, path.replace('/', '.'));
        if (measured.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            measured.forEach(item -> list.add(text(item.asText(), model, random)));
            return list;
        }
        if (measured.isTextual()) {
            return TextNode.valueOf(text(measured.asText(), model, random));
        }
        JsonNode rule = schema.at(path);
        return switch (rule.path("type").asText("string")) {
            case "integer", "number" -> IntNode.valueOf(rule.path("minimum").asInt(1));
            case "boolean" -> BooleanNode.FALSE;
            case "array" -> JsonNodeFactory.instance.arrayNode();
            case "object" -> JsonNodeFactory.instance.objectNode();
            default -> TextNode.valueOf(string(model, path, rule, random));
        };
    }

    private String string(ObjectNode model, String path, JsonNode rule, PatternText random) {
        if (rule.path("enum").isArray()) {
            return rule.path("enum").get(0).asText();
        }
        String plausible = plausible(path.substring(path.lastIndexOf('/') + 1), model, random);
        String pattern = rule.path("pattern").asText();
        if (pattern.isEmpty() || Pattern.compile(pattern).matcher(plausible).find()) {
            return plausible;
        }
        return random.matching(pattern);
    }

    private String plausible(String property, ObjectNode model, PatternText random) {
        String noun = type.substring(type.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        if (property.endsWith("Arn") || property.endsWith("ARN")) {
            return text("arn:${Partition}:${Service}:${Region}:${AccountId}:" + noun + "/", model, random)
                    + name(model, random);
        }
        if (property.endsWith("At") || property.endsWith("Time") || property.endsWith("Date")) {
            return "2026-01-01T00:00:00Z";
        }
        if (property.endsWith("Url") || property.endsWith("URL") || property.endsWith("Endpoint")) {
            return text("https://[a-z0-9]{12}.${Service}.${Region}.amazonaws.com", model, random);
        }
        return random.matching("[a-z0-9]{" + NAME_LENGTH + "}");
    }

    private String name(ObjectNode model, PatternText random) {
        return nameProperty()
                .map(name -> model.path(name).asText())
                .or(() -> schema.primaryIdentifier().stream()
                        .map(name -> model.path(name).asText())
                        .filter(text -> !text.isEmpty() && !text.startsWith("arn:"))
                        .findFirst())
                .orElseGet(() -> random.matching("[a-z0-9]{12}"));
    }

    /** A pattern with {@code ${Property}}, {@code ${AccountId}}, {@code ${Region}} and the like in it. */
    private String text(String template, ObjectNode model, PatternText random) {
        StringBuilder text = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        int end = 0;
        while (placeholder.find()) {
            text.append(random.matching(template.substring(end, placeholder.start())));
            text.append(
                    switch (placeholder.group(1)) {
                        case "Partition" -> "aws";
                        case "Region" -> caller.region();
                        case "AccountId" -> caller.accountId();
                        case "Service" -> StubRules.service(type);
                        default -> model.path(placeholder.group(1)).asText();
                    });
            end = placeholder.end();
        }
        return text.append(random.matching(template.substring(end))).toString();
    }
}
