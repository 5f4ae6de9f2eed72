package software.amazon.cognito.sandbox.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.HttpCall;
import software.amazon.cognito.sandbox.http.HttpReply;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.http.Route;

/**
 * The REST API of Amazon OpenSearch Service (2021-01-01), of which there are CreateDomain, DescribeDomain,
 * UpdateDomainConfig, DeleteDomain and ListDomainNames. Faults do not happen there.
 */
public final class OpenSearchRoutes {
    private static final String DOMAINS = "/2021-01-01/opensearch/domain";
    private static final String DOMAIN = DOMAINS + "/{DomainName}";

    private OpenSearchRoutes() {}

    /** What a server needs to serve domains whose app clients are in a Cognito. */
    public static Map<String, Route> of(CognitoSimulator cognito) {
        OpenSearchDomains domains = new OpenSearchDomains(cognito.forServices());
        return Map.of(
                "POST " + DOMAINS,
                route(call -> domains.create(input(call))),
                "GET " + DOMAIN,
                route(call -> domains.describe(name(call))),
                "POST " + DOMAIN + "/config",
                route(call -> domains.update(name(call), input(call))),
                "DELETE " + DOMAIN,
                route(call -> domains.delete(name(call))),
                "GET /2021-01-01/domain",
                route(call -> domains.list()));
    }

    private static Route route(Function<HttpCall, JsonNode> operation) {
        return Route.immediate(call -> {
            try {
                return HttpReply.json(200, operation.apply(call));
            } catch (AwsException e) {
                return error(e);
            }
        });
    }

    private static String name(HttpCall call) {
        return call.pathVariables().get("DomainName");
    }

    private static ObjectNode input(HttpCall call) {
        try {
            return Json.MAPPER.readValue(call.body(), ObjectNode.class);
        } catch (IOException e) {
            throw AwsException.client("SerializationException", "The body is not a JSON object.");
        }
    }

    private static HttpReply error(AwsException error) {
        HttpReply reply =
                HttpReply.json(error.status(), Json.MAPPER.createObjectNode().put("message", error.getMessage()));
        Map<String, String> headers = Map.of(
                "x-amzn-ErrorType", error.code(),
                "x-amzn-RequestId", UUID.randomUUID().toString());
        return new HttpReply(reply.status(), reply.contentType(), headers, reply.body());
    }
}
