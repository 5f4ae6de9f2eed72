package software.amazon.cognito.sandbox.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import software.amazon.cognito.sandbox.cognito.ServiceAccess;
import software.amazon.cognito.sandbox.cognito.clients.UserPoolClients;
import software.amazon.cognito.sandbox.cognito.rules.Rejection;
import software.amazon.cognito.sandbox.cognito.tables.Ids;
import software.amazon.cognito.sandbox.cognito.tables.Tables;
import software.amazon.cognito.sandbox.cognito.tables.Timestamps;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.Json;

/**
 * Domains of Amazon OpenSearch Service as far as Cognito notices them: one with Cognito authentication makes an app client
 * in its user pool, and removes it together with itself or with the authentication. Of what a domain is configured to,
 * only EngineVersion and CognitoOptions are kept.
 */
final class OpenSearchDomains {
    private static final String CLIENT = "Client";
    private static final String OPTIONS = "CognitoOptions";
    private static final List<String> KEPT = List.of("EngineVersion", OPTIONS);
    private static final List<String> NEEDED = List.of("UserPoolId", "IdentityPoolId", "RoleArn");
    private static final String NAME = "[a-z][a-z0-9-]{2,27}";
    private static final String ACCOUNT = "123456789012";

    private final Tables tables;
    private final UserPoolClients clients;
    private final Clock clock;
    private final String region;

    OpenSearchDomains(ServiceAccess access) {
        tables = access.tables();
        clients = access.clients();
        clock = access.clock();
        region = access.region();
    }

    ObjectNode create(ObjectNode input) {
        String name = input.path("DomainName").asText();
        reject(
                !name.matches(NAME),
                "DomainName must be 3 to 28 lower-case letters, digits and hyphens, a letter first, but is '" + name
                        + "'.");
        return tables.change(() -> {
            if (tables.domains.contains(name)) {
                throw AwsException.client(409, "ResourceAlreadyExistsException", "Domain " + name + " already exists.");
            }
            return status(configure(domain(name), input));
        });
    }

    ObjectNode describe(String name) {
        return status(find(name));
    }

    /** Changes what the request names. */
    ObjectNode update(String name, ObjectNode input) {
        return tables.change(() -> {
            ObjectNode domain = configure(find(name), input);
            ObjectNode output = Json.MAPPER.createObjectNode();
            ObjectNode config = output.putObject("DomainConfig");
            KEPT.stream().filter(domain::has).forEach(option -> config.set(option, active(domain.get(option))));
            return output;
        });
    }

    ObjectNode delete(String name) {
        return tables.change(() -> {
            ObjectNode domain = find(name);
            removeClient(domain);
            tables.domains.remove(name);
            return status(domain.put("Deleted", true));
        });
    }

    ObjectNode list() {
        ObjectNode output = Json.MAPPER.createObjectNode();
        ArrayNode names = output.putArray("DomainNames");
        tables.domains.under("").forEach(domain -> names.addObject()
                .put("EngineType", "OpenSearch")
                .set("DomainName", domain.get("DomainName")));
        return output;
    }

    private ObjectNode find(String name) {
        return tables.domains
                .find(name)
                .orElseThrow(() ->
                        AwsException.client(409, "ResourceNotFoundException", "Domain " + name + " does not exist."));
    }

    private ObjectNode domain(String name) {
        ObjectNode domain = Json.MAPPER.createObjectNode().put("DomainName", name);
        domain.put("DomainId", ACCOUNT + "/" + name);
        domain.put("ARN", "arn:aws:es:" + region + ":" + ACCOUNT + ":domain/" + name);
        domain.put("Endpoint", "search-" + name + "-" + Ids.domainSuffix() + "." + region + ".es.amazonaws.com");
        domain.put("Created", true).put("Deleted", false);
        domain.put("Processing", false).put("UpgradeProcessing", false);
        domain.putObject("ClusterConfig");
        domain.putObject(OPTIONS).put("Enabled", false);
        return domain;
    }

    private ObjectNode configure(ObjectNode domain, ObjectNode input) {
        domain.setAll(input.deepCopy().retain(KEPT));
        JsonNode options = domain.get(OPTIONS);
        String pool = poolOfClient(domain);
        Optional<String> wanted = wantedPool(options);
        if (!wanted.equals(Optional.ofNullable(pool))) {
            Optional<ObjectNode> client = wanted.map(id -> createClient(domain, id));
            removeClient(domain);
            client.ifPresent(created -> domain.set(CLIENT, created));
        }
        tables.domains.put(domain.get("DomainName").asText(), domain);
        return domain;
    }

    private static String poolOfClient(ObjectNode domain) {
        return domain.at("/" + CLIENT + "/UserPoolId").textValue();
    }

    private Optional<String> wantedPool(JsonNode options) {
        if (!options.path("Enabled").asBoolean()) {
            return Optional.empty();
        }
        NEEDED.forEach(name -> reject(
                !options.path(name).isTextual(), "CognitoOptions." + name + " is required when Enabled is true."));
        String pool = options.get("UserPoolId").asText();
        reject(!tables.pools.contains(pool), "User pool " + pool + " does not exist.");
        return Optional.of(pool);
    }

    /**
     * Makes a client with the settings that acceptance tests of Terraform's AWS provider found
     * (aws_cognito_managed_user_pool_client); the secret is theirs, too.
     */
    private ObjectNode createClient(ObjectNode domain, String poolId) {
        String name = domain.get("DomainName").asText();
        String endpoint = domain.get("Endpoint").asText();
        String suffix = endpoint.substring(("search-" + name + "-").length(), endpoint.indexOf('.'));
        String dashboards = "https://" + endpoint + "/_dashboards/app/home";
        ObjectNode input = Json.MAPPER.createObjectNode().put("UserPoolId", poolId);
        input.put("ClientName", "AmazonOpenSearchService-" + name + "-" + region + "-" + suffix);
        input.put("GenerateSecret", true).put("AllowedOAuthFlowsUserPoolClient", true);
        input.putArray("AllowedOAuthFlows").add("code");
        input.putArray("AllowedOAuthScopes")
                .add("email")
                .add("openid")
                .add("phone")
                .add("profile");
        input.putArray("CallbackURLs").add(dashboards);
        input.putArray("LogoutURLs").add(dashboards);
        input.putArray("SupportedIdentityProviders").add("COGNITO");
        ObjectNode client = (ObjectNode) clients.create(input).get("UserPoolClient");
        return client.retain("UserPoolId", "ClientId");
    }

    private void removeClient(ObjectNode domain) {
        if (domain.remove(CLIENT) instanceof ObjectNode client) {
            tables.removeClient(Tables.clientKey(client));
        }
    }

    private ObjectNode active(JsonNode options) {
        ObjectNode output = Json.MAPPER.createObjectNode().set("Options", options);
        ObjectNode status = output.putObject("Status").put("State", "Active");
        status.set("CreationDate", Timestamps.now(clock));
        status.set("UpdateDate", Timestamps.now(clock));
        return output;
    }

    private static ObjectNode status(ObjectNode domain) {
        return Json.MAPPER
                .createObjectNode()
                .set("DomainStatus", domain.deepCopy().without(CLIENT));
    }

    private static void reject(boolean wrong, String message) {
        Rejection.reject(wrong, "ValidationException", message);
    }
}
