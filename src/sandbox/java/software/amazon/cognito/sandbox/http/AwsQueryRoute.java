package software.amazon.cognito.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The AWS query protocol: a form comes in, XML goes out. Finds the service by the parameter Version. */
public final class AwsQueryRoute implements Route {
    private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();
    /** What no XML document may hold, not even escaped; a part of a call that an error quotes may. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Map<String, AwsQueryService> services;

    public AwsQueryRoute(AwsQueryService... services) {
        this.services =
                Arrays.stream(services).collect(Collectors.toMap(AwsQueryService::version, Function.identity()));
    }

    /** Whether a call is of this protocol; a form with a target is what curl makes of a call of the JSON protocol. */
    public static boolean isQuery(HttpCall call) {
        return call.header("X-Amz-Target").isEmpty()
                && call.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
    }

    @Override
    public CompletionStage<HttpReply> handle(HttpCall call) {
        return CompletableFuture.completedStage(answer(call.body()));
    }

    private HttpReply answer(byte[] body) {
        String requestId = UUID.randomUUID().toString();
        String namespace = "";
        try {
            Map<String, String> parameters = parameters(body);
            String action = parameters.getOrDefault("Action", "");
            String version = parameters.getOrDefault("Version", "");
            AwsQueryService service = services.get(version);
            if (service == null) {
                throw AwsQueryService.unknownAction(action, version);
            }
            namespace = service.namespace();
            if (!service.actions().contains(action)) {
                throw AwsQueryService.unknownAction(action, version);
            }
            return reply(200, requestId, response(namespace, action, service.call(action, parameters), requestId));
        } catch (AwsException e) {
            return reply(e.status(), requestId, error(namespace, e, requestId));
        }
    }

    private static Map<String, String> parameters(byte[] body) {
        Map<String, String> parameters = new HashMap<>();
        try {
            for (String parameter : new String(body, StandardCharsets.UTF_8).split("&")) {
                int equals = Math.max(parameter.indexOf('='), 0);
                parameters.put(
                        decode(parameter.substring(0, equals)),
                        decode(parameter.substring(equals).replaceFirst("=", "")));
            }
        } catch (IllegalArgumentException e) {
            throw AwsException.client("MalformedQueryString", "The form is not encoded as it should be.");
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String response(String namespace, String action, ObjectNode result, String requestId) {
        return document(namespace, action + "Response", xml -> {
            element(xml, action + "Result", result);
            element(xml, "ResponseMetadata", Json.MAPPER.createObjectNode().put("RequestId", requestId));
        });
    }

    private static String error(String namespace, AwsException e, String requestId) {
        ObjectNode error = Json.MAPPER.createObjectNode();
        error.put("Type", e.status() < 500 ? "Sender" : "Receiver").put("Code", e.code());
        error.put("Message", e.getMessage());
        return document(namespace, "ErrorResponse", xml -> {
            element(xml, "Error", error);
            element(xml, "RequestId", Json.MAPPER.getNodeFactory().textNode(requestId));
        });
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String document(String namespace, String root, Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(text);
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
            content.write(xml);
            xml.writeEndElement();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void element(XMLStreamWriter xml, String name, JsonNode value) throws XMLStreamException {
        xml.writeStartElement(name);
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                element(xml, member.getKey(), member.getValue());
            }
        } else if (value.isArray()) {
            for (JsonNode member : value) {
                element(xml, "member", member);
            }
        } else {
            xml.writeCharacters(NO_XML.matcher(value.asText()).replaceAll("\uFFFD"));
        }
        xml.writeEndElement();
    }

    private static HttpReply reply(int status, String requestId, String xml) {
        return new HttpReply(
                status, "text/xml", Map.of("x-amzn-RequestId", requestId), xml.getBytes(StandardCharsets.UTF_8));
    }
}
