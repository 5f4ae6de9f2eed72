package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import software.amazon.cognito.userpoolclient.HandlerWrapper;

/**
 * Settings of app clients: everything that the schema allows and Cognito accepts, its rules on combinations built in.
 * They name no user pool and shrink towards no settings at all.
 */
final class AppClients {
    static final JsonNode SCHEMA = json("/aws-cognito-userpoolclient.json");
    private static final JsonNode API = json("/software/amazon/cognito/sandbox/cognito/api-model.json");

    private static final double HOW_OFTEN_ABSENT = 0.6;
    private static final List<String> URLS =
            List.of("https://a.example", "https://b.example/path?x=1", "http://localhost:3000", "myapp://home");
    private static final List<String> STANDARD_SCOPES =
            List.of("phone", "email", "openid", "profile", "aws.cognito.signin.user.admin");
    private static final List<String> USER_ATTRIBUTES = List.of("email", "name", "phone_number", "zoneinfo");

    private AppClients() {}

    /** Settings for app clients with and without a secret. */
    static Arbitrary<ObjectNode> models() {
        return Arbitraries.of(false, true).flatMap(AppClients::settings);
    }

    /** Settings for app clients that all have a secret, or all have none: no update changes that. */
    static Arbitrary<ObjectNode> settings(boolean hasSecret) {
        List<Arbitrary<ObjectNode>> parts = new ArrayList<>(List.of(
                hasSecret
                        ? Arbitraries.just(Json.member("GenerateSecret", true))
                        : maybe("GenerateSecret", Arbitraries.just(false)),
                maybe("ClientName", names()),
                TokenSettings.all(),
                authentication(),
                oAuth(hasSecret),
                maybe("LogoutURLs", some(URLS, 0)),
                maybe("SupportedIdentityProviders", some(Account.IDENTITY_PROVIDERS, 0)),
                maybe("ReadAttributes", some(USER_ATTRIBUTES, 0)),
                maybe("WriteAttributes", some(USER_ATTRIBUTES, 0)),
                maybe("AnalyticsConfiguration", analytics()),
                maybe(
                        "EnablePropagateAdditionalUserContextData",
                        hasSecret ? Arbitraries.of(false, true) : Arbitraries.just(false))));
        for (String plain : List.of("AuthSessionValidity", "EnableTokenRevocation")) {
            parts.add(maybe(plain, ofSchema(SCHEMA.at("/properties/" + plain))));
        }
        parts.add(maybe("PreventUserExistenceErrors", Arbitraries.of(valuesOf("PreventUserExistenceErrorTypes"))));
        return Combinators.combine(parts).as(Json::union);
    }

    /** The settable attributes that the schema declares: all but identifier, read-only and create-only properties. */
    static Set<String> attributes() {
        Set<String> names = new LinkedHashSet<>();
        SCHEMA.get("properties").fieldNames().forEachRemaining(names::add);
        for (String fixed : List.of("readOnlyProperties", "createOnlyProperties")) {
            SCHEMA.get(fixed).forEach(pointer -> names.remove(pointer.asText().replace("/properties/", "")));
        }
        return names;
    }

    /** A value that the schema of a property allows. */
    static Arbitrary<?> ofSchema(JsonNode property) {
        return switch (property.get("type").asText()) {
            case "boolean" -> Arbitraries.of(false, true);
            case "integer" -> Arbitraries.integers()
                    .between(
                            property.get("minimum").asInt(),
                            property.get("maximum").asInt());
            default -> throw new IllegalArgumentException(property.toString());
        };
    }

    /** The values of an enumeration of the API: the schema leaves them to the service. */
    static List<String> valuesOf(String shape) {
        return Json.strings(API.at("/shapes/" + shape + "/enum"));
    }

    static Arbitrary<ObjectNode> maybe(String attribute, Arbitrary<?> value) {
        return value.injectNull(HOW_OFTEN_ABSENT)
                .map(chosen -> chosen == null ? Json.object("{}") : Json.member(attribute, chosen));
    }

    private static Arbitrary<List<String>> some(List<String> values, int least) {
        return Arbitraries.of(values).list().uniqueElements().ofMinSize(least).ofMaxSize(values.size());
    }

    private static Arbitrary<String> names() {
        int longest = SCHEMA.at("/properties/ClientName/maxLength").asInt();
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("_ +=,.@-")
                .ofMinLength(1)
                .ofMaxLength(longest);
    }

    /** Refresh token rotation forbids one authentication flow. */
    private static Arbitrary<ObjectNode> authentication() {
        List<String> flows = valuesOf("ExplicitAuthFlowsType").stream()
                .filter(flow -> !flow.equals("ALLOW_CLIENT_TOKEN_AUTH")) // which stands alone
                .toList();
        Arbitrary<List<String>> ofOneKind = Arbitraries.of(true, false)
                .flatMap(current -> some(
                        flows.stream()
                                .filter(flow -> flow.startsWith("ALLOW_") == current)
                                .toList(),
                        0));
        JsonNode rotation = SCHEMA.at("/definitions/RefreshTokenRotation/properties");
        Arbitrary<ObjectNode> rotations = Combinators.combine(
                        Arbitraries.of(valuesOf("FeatureType")).map(feature -> Json.member("Feature", feature)),
                        maybe("RetryGracePeriodSeconds", ofSchema(rotation.get("RetryGracePeriodSeconds"))))
                .as((feature, grace) -> Json.union(List.of(feature, grace)));
        return Combinators.combine(maybe("ExplicitAuthFlows", ofOneKind), maybe("RefreshTokenRotation", rotations))
                .as((flow, rotates) -> Json.union(List.of(flow, rotates)))
                .filter(settings ->
                        !settings.at("/RefreshTokenRotation/Feature").asText().equals("ENABLED")
                                || !Json.strings(settings.path("ExplicitAuthFlows"))
                                        .contains("ALLOW_REFRESH_TOKEN_AUTH"));
    }

    private static Arbitrary<ObjectNode> oAuth(boolean hasSecret) {
        Arbitrary<ObjectNode> none = Combinators.combine(
                        maybe("AllowedOAuthFlowsUserPoolClient", Arbitraries.just(false)),
                        maybe("AllowedOAuthScopes", some(STANDARD_SCOPES, 0)),
                        redirects(0))
                .as((enabled, scopes, urls) -> Json.union(List.of(enabled, scopes, urls)));
        Arbitrary<ObjectNode> redirecting = Combinators.combine(
                        maybe("AllowedOAuthFlowsUserPoolClient", Arbitraries.of(false, true)),
                        must("AllowedOAuthFlows", some(List.of("code", "implicit"), 1)),
                        must("AllowedOAuthScopes", some(STANDARD_SCOPES, 1)),
                        redirects(1))
                .as((enabled, flows, scopes, urls) -> Json.union(List.of(enabled, flows, scopes, urls)));
        Arbitrary<ObjectNode> machine = Combinators.combine(
                        maybe("AllowedOAuthFlowsUserPoolClient", Arbitraries.of(false, true)),
                        must("AllowedOAuthFlows", Arbitraries.just(List.of("client_credentials"))),
                        must("AllowedOAuthScopes", some(Account.CUSTOM_SCOPES, 1)),
                        redirects(0))
                .as((enabled, flows, scopes, urls) -> Json.union(List.of(enabled, flows, scopes, urls)));
        return hasSecret ? Arbitraries.oneOf(none, redirecting, machine) : Arbitraries.oneOf(none, redirecting);
    }

    private static Arbitrary<ObjectNode> must(String attribute, Arbitrary<?> value) {
        return value.map(chosen -> Json.member(attribute, chosen));
    }

    /** The default redirect URI is one of the callback URLs. */
    private static Arbitrary<ObjectNode> redirects(int least) {
        return some(URLS, least).flatMap(urls -> {
            Arbitrary<ObjectNode> callbacks = Arbitraries.just(Json.member("CallbackURLs", urls));
            return urls.isEmpty()
                    ? Arbitraries.of(Json.object("{}"), Json.member("CallbackURLs", urls))
                    : Combinators.combine(callbacks, maybe("DefaultRedirectURI", Arbitraries.of(urls)))
                            .as((all, one) -> Json.union(List.of(all, one)));
        });
    }

    private static Arbitrary<ObjectNode> analytics() {
        Arbitrary<ObjectNode> application = Arbitraries.of(
                Json.object("{'ApplicationArn': 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/0a1b2c'}"),
                Json.object(
                        "{'ApplicationId': '0a1b2c', 'ExternalId': 'x', 'RoleArn': 'arn:aws:iam::123456789012:role/r'}"));
        return Combinators.combine(application, maybe("UserDataShared", Arbitraries.of(false, true)))
                .as((one, shared) -> Json.union(List.of(one, shared)));
    }

    private static JsonNode json(String resource) {
        try (InputStream file = HandlerWrapper.class.getResourceAsStream(resource)) {
            return Json.MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
