package software.amazon.cognito.sandbox.cloudcontrol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.AwsQueryService;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.provider.OwnNamespace;
import software.amazon.cognito.sandbox.provider.TypeSchema;

/** What clients of Cloud Control ask of CloudFormation's registry (2010-05-15): the types, as private ones. */
public record TypeRegistry(List<TypeSchema> types, Caller caller) implements AwsQueryService {
    private static final String VERSION_ID = "00000001";
    private static final int MOST_RESULTS = 100;

    @Override
    public String version() {
        return "2010-05-15";
    }

    @Override
    public String namespace() {
        return "http://cloudformation.amazonaws.com/doc/2010-05-15/";
    }

    @Override
    public Set<String> actions() {
        return Set.of("DescribeType", "ListTypes");
    }

    @Override
    public ObjectNode call(String action, Map<String, String> parameters) {
        return switch (action) {
            case "DescribeType" -> describe(parameters);
            case "ListTypes" -> list(parameters);
            default -> throw AwsQueryService.unknownAction(action, version());
        };
    }

    private ObjectNode describe(Map<String, String> parameters) {
        TypeSchema type = find(parameters);
        ObjectNode output = Json.MAPPER.createObjectNode();
        output.put("Arn", arn(type))
                .put("Type", "RESOURCE")
                .put("TypeName", type.typeName())
                .put("DefaultVersionId", VERSION_ID)
                .put("IsDefaultVersion", true)
                .put("Description", type.document().path("description").asText())
                .put("Schema", type.document().toString())
                .put("ProvisioningType", provisioningType(type))
                .put("DeprecatedStatus", "LIVE")
                .put("Visibility", "PRIVATE");
        return output;
    }

    private TypeSchema find(Map<String, String> parameters) {
        String arn = parameters.get("Arn");
        String name = parameters.get("TypeName");
        if (arn == null && name == null) {
            throw AwsException.client("ValidationError", "Either TypeName with Type or Arn must be given");
        }
        return types.stream()
                .filter(type ->
                        arn == null ? type.typeName().equals(name) : arn(type).equals(arn))
                .findFirst()
                .or(() -> types.stream()
                        .filter(type -> name != null && OwnNamespace.isOf(name, type))
                        .findFirst()
                        .map(type -> type.named(name)))
                .orElseThrow(() -> AwsException.client(
                        404,
                        "TypeNotFoundException",
                        "The type '" + (arn == null ? name : arn) + "' cannot be found."));
    }

    private ObjectNode list(Map<String, String> parameters) {
        List<TypeSchema> found = types.stream()
                .filter(type -> parameters.getOrDefault("Visibility", "PRIVATE").equals("PRIVATE"))
                .filter(type -> parameters.getOrDefault("Type", "RESOURCE").equals("RESOURCE"))
                .filter(type -> type.typeName().startsWith(parameters.getOrDefault("Filters.TypeNamePrefix", "")))
                .filter(type -> parameters
                        .getOrDefault("ProvisioningType", provisioningType(type))
                        .equals(provisioningType(type)))
                .toList();
        int from = Math.min(number(parameters.getOrDefault("NextToken", "0")), found.size());
        int to = from + Math.min(maxResults(parameters), found.size() - from);
        ObjectNode output = Json.MAPPER.createObjectNode();
        ArrayNode summaries = output.putArray("TypeSummaries");
        found.subList(from, to).forEach(type -> summaries.add(summary(type)));
        if (to < found.size()) {
            output.put("NextToken", Integer.toString(to));
        }
        return output;
    }

    private JsonNode summary(TypeSchema type) {
        return Json.MAPPER
                .createObjectNode()
                .put("Type", "RESOURCE")
                .put("TypeName", type.typeName())
                .put("DefaultVersionId", VERSION_ID)
                .put("TypeArn", arn(type))
                .put("Description", type.document().path("description").asText());
    }

    private static int maxResults(Map<String, String> parameters) {
        int maxResults = number(parameters.getOrDefault("MaxResults", "" + MOST_RESULTS));
        if (maxResults < 1 || maxResults > MOST_RESULTS) {
            throw AwsException.client(
                    "ValidationError", "MaxResults must be 1 to %d, not %d".formatted(MOST_RESULTS, maxResults));
        }
        return maxResults;
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw AwsException.client("ValidationError", "NextToken and MaxResults must be numbers, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static String provisioningType(TypeSchema type) {
        return type.document().path("handlers").has("update") ? "FULLY_MUTABLE" : "IMMUTABLE";
    }

    private String arn(TypeSchema type) {
        return "arn:aws:cloudformation:%s:%s:type/resource/%s"
                .formatted(caller.region(), caller.accountId(), type.typeName().replace("::", "-"));
    }
}
