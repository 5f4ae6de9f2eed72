package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** For every settable attribute of the schema two values that Cognito accepts, neither of them the default. */
public final class AttributeSamples {

    /**
     * One attribute's samples.
     *
     * @param attribute the property
     * @param one a value
     * @param other another value
     * @param afterRemoval what a read returns after the property left the template; null: the property is absent
     * @param companions other properties, without which Cognito would reject the values
     */
    public record Sample(String attribute, JsonNode one, JsonNode other, JsonNode afterRemoval, ObjectNode companions) {

        static Sample of(String attribute, String one, String other, String afterRemoval, String companions) {
            return new Sample(attribute, json(one), json(other), json(afterRemoval), Handlers.model(companions));
        }

        private static JsonNode json(String value) {
            return Handlers.model("{'value': " + value + "}").get("value");
        }

        @Override
        public String toString() {
            return attribute;
        }
    }

    private static final String OAUTH =
            "{'AllowedOAuthFlows': ['code'], 'AllowedOAuthScopes': ['openid'], 'CallbackURLs': ['https://a.example']}";

    public static final List<Sample> ALL = List.of(
            Sample.of("ClientName", "'one'", "'another'", "'another'", "{}"),
            Sample.of(
                    "TokenValidityUnits",
                    "{'AccessToken': 'minutes'}",
                    "{'AccessToken': 'hours', 'IdToken': 'minutes', 'RefreshToken': 'hours'}",
                    "{'AccessToken': 'hours', 'IdToken': 'hours', 'RefreshToken': 'days'}",
                    "{}"),
            Sample.of("AccessTokenValidity", "2", "3", "1", "{}"),
            Sample.of("IdTokenValidity", "4", "5", "1", "{}"),
            Sample.of("RefreshTokenValidity", "10", "20", "30", "{}"),
            Sample.of(
                    "RefreshTokenRotation",
                    "{'Feature': 'ENABLED', 'RetryGracePeriodSeconds': 10}",
                    "{'Feature': 'ENABLED', 'RetryGracePeriodSeconds': 20}",
                    "{'Feature': 'DISABLED', 'RetryGracePeriodSeconds': 0}",
                    "{'ExplicitAuthFlows': ['ALLOW_USER_SRP_AUTH']}"),
            Sample.of("AuthSessionValidity", "5", "15", "3", "{}"),
            Sample.of("EnableTokenRevocation", "false", "true", "true", "{}"),
            Sample.of("EnablePropagateAdditionalUserContextData", "true", "false", "false", "{'GenerateSecret': true}"),
            Sample.of("PreventUserExistenceErrors", "'ENABLED'", "'LEGACY'", "'LEGACY'", "{}"),
            Sample.of(
                    "ExplicitAuthFlows",
                    "['ALLOW_USER_SRP_AUTH']",
                    "['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']",
                    "[]",
                    "{}"),
            Sample.of("AllowedOAuthFlowsUserPoolClient", "true", "false", "false", OAUTH),
            Sample.of(
                    "AllowedOAuthFlows",
                    "['code']",
                    "['code', 'implicit']",
                    "[]",
                    "{'CallbackURLs': ['https://a.example']}"),
            Sample.of("AllowedOAuthScopes", "['openid']", "['email', 'profile']", "[]", "{}"),
            Sample.of("CallbackURLs", "['https://a.example']", "['https://b.example', 'myapp://home']", "[]", "{}"),
            Sample.of(
                    "DefaultRedirectURI",
                    "'https://a.example'",
                    "'https://b.example'",
                    "null",
                    "{'CallbackURLs': ['https://a.example', 'https://b.example']}"),
            Sample.of("LogoutURLs", "['https://a.example']", "['https://b.example']", "[]", "{}"),
            Sample.of("SupportedIdentityProviders", "['COGNITO']", "[]", "[]", "{}"),
            Sample.of("ReadAttributes", "['email']", "['email', 'name']", "[]", "{}"),
            Sample.of("WriteAttributes", "['name']", "['email', 'name']", "[]", "{}"),
            Sample.of(
                    "AnalyticsConfiguration",
                    "{'ApplicationArn': 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/0a1b2c', 'UserDataShared': true}",
                    "{'ApplicationId': '0a1b2c', 'ExternalId': 'x', 'RoleArn': 'arn:aws:iam::123456789012:role/r', 'UserDataShared': false}",
                    "null",
                    "{}"));

    private AttributeSamples() {}

    /** The settable attributes that the schema declares: all but identifier, read-only and create-only properties. */
    static Set<String> ofSchema() {
        try (InputStream file = ResourceModel.class.getResourceAsStream("/aws-cognito-userpoolclient.json")) {
            JsonNode schema = Handlers.JSON.readTree(file);
            Set<String> names = new TreeSet<>();
            schema.get("properties").fieldNames().forEachRemaining(names::add);
            for (String fixed : List.of("readOnlyProperties", "createOnlyProperties")) {
                StreamSupport.stream(schema.get(fixed).spliterator(), false)
                        .map(pointer -> pointer.asText().replace("/properties/", ""))
                        .forEach(names::remove);
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
