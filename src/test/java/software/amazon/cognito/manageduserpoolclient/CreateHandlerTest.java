package software.amazon.cognito.manageduserpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;
import static software.amazon.cognito.userpoolclient.Events.inProgress;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;
import software.amazon.cognito.userpoolclient.Handlers;
import software.amazon.cognito.userpoolclient.SimulatedCognito;
import software.amazon.cognito.waiting.Waiting;

class CreateHandlerTest {

    private static final String LIST = "ListUserPoolClients";
    private static final String DESCRIBE = "DescribeUserPoolClient";
    private static final String UPDATE = "UpdateUserPoolClient";
    private static final String NAME = "AmazonOpenSearchService-shop-us-east-1-x7f3k2";

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers(ResourceModel.TYPE_NAME, new Entrypoint());
    private final ObjectNode byPrefix = cognito.client("{'NamePrefix': 'AmazonOpenSearchService-shop-'}");

    /** An app client that another service creates. */
    private JsonNode foreign(String name, String settings) {
        return cognito.call("CreateUserPoolClient", cognito.client(settings).put("ClientName", name))
                .get("UserPoolClient");
    }

    private JsonNode describe(JsonNode client) {
        return cognito.call(
                DESCRIBE,
                cognito.client("{}").put("ClientId", client.get("ClientId").asText()));
    }

    @Test
    void changesWhatIsMentionedWithOneListOneDescribeAndOneUpdate() {
        foreign("another", "{}");
        JsonNode client = foreign(NAME, "{'GenerateSecret': true, 'CallbackURLs': ['https://a.example']}");

        ObjectNode model = succeeded(handlers.create(byPrefix.put("AuthSessionValidity", 5)));

        assertThat(cognito.calls()).containsExactly(LIST, DESCRIBE, UPDATE);
        assertThat(model.get("ClientId")).isEqualTo(client.get("ClientId"));
        assertThat(model.get("ClientSecret")).isEqualTo(client.get("ClientSecret"));
        assertThat(model.get("Name").asText()).isEqualTo(NAME);
        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(5);
        assertThat(model.get("CallbackURLs")).isEqualTo(client.get("CallbackURLs"));
        assertThat(model.has("NamePrefix")).isFalse();
        assertThat(succeeded(handlers.read(model))).isEqualTo(model);
    }

    @Test
    void leavesAnAppClientThatIsAsMentionedUntouched() {
        JsonNode client = foreign(NAME, "{'AuthSessionValidity': 5}");
        JsonNode before = describe(client);

        succeeded(handlers.create(byPrefix.put("AuthSessionValidity", 5)));

        assertThat(cognito.calls()).containsExactly(LIST, DESCRIBE);
        assertThat(describe(client)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^AmazonOpenSearchService-shop-[a-z0-9-]+$", "shop", "SHOP|shop", "(?i)opensearch.*x7f3k2"})
    void findsThePatternAnywhereInTheName(String pattern) {
        JsonNode client = foreign(NAME, "{}");
        foreign("blog", "{}");

        ObjectNode model = succeeded(handlers.create(cognito.client("{}").put("NamePattern", pattern)));

        assertThat(model.get("ClientId")).isEqualTo(client.get("ClientId"));
    }

    @Test
    void takesAPrefixLiterally() {
        foreign("xAmazonOpenSearchService-shop-", "{}");
        foreign("a+b", "{}");
        foreign("aab", "{}");

        assertThat(succeeded(handlers.create(cognito.client("{'NamePrefix': 'a+b'}")))
                        .get("Name")
                        .asText())
                .isEqualTo("a+b");
        failed(handlers.create(byPrefix), "NotFound");
    }

    @Test
    void needsExactlyOneOfPatternAndPrefix() {
        assertThat(failed(handlers.create(cognito.client("{}")), "InvalidRequest"))
                .startsWith("Neither NamePattern nor NamePrefix is set.");
        assertThat(failed(handlers.create(byPrefix.put("NamePattern", "a")), "InvalidRequest"))
                .startsWith("Both NamePattern and NamePrefix are set.");
        assertThat(cognito.calls()).isEmpty();
    }

    @Test
    void saysWhyAPatternIsInvalid() {
        assertThat(failed(handlers.create(cognito.client("{'NamePattern': 'shop-(a|b'}")), "InvalidRequest"))
                .isEqualTo("NamePattern 'shop-(a|b' is not a regular expression in RE2 syntax: "
                        + "missing closing ): shop-(a|b. Correct it.");
        assertThat(cognito.calls()).isEmpty();
    }

    @Test
    void refusesAPatternThatWouldExhaustTheMemory() {
        assertThat(failed(
                        handlers.create(cognito.client("{'NamePattern': '(((a{100}){100}){100}){10}'}")),
                        "InvalidRequest"))
                .startsWith("NamePattern '(((a{100}){100}){100}){10}' may have more than 3,000 characters when");
        assertThat(cognito.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ClientId, abc", "ClientSecret, 0123456789abcdef01234567", "Name, web"})
    void refusesReadOnlyProperties(String property, String value) {
        String message = failed(handlers.create(byPrefix.put(property, value)), "InvalidRequest");

        assertThat(message).startsWith(property + " is read-only").doesNotContain(value);
        assertThat(cognito.calls()).isEmpty();
    }

    @Test
    void saysHowManyWereLookedAtAndWhichNamesAreSimilar() {
        foreign("AmazonOpenSearchServce-shop-us-east-1", "{}");
        foreign("web", "{}");

        assertThat(failed(handlers.create(byPrefix), "NotFound"))
                .isEqualTo(
                        "NamePrefix 'AmazonOpenSearchService-shop-' matches none of the 2 app clients of user pool "
                                + cognito.userPoolId() + ". It nearly matches 'AmazonOpenSearchServce-shop-us-east-1'. "
                                + "Correct it, or let this resource depend on the one that creates the app client (DependsOn).");
    }

    @Test
    void looksThroughAnEmptyUserPoolOnce() {
        assertThat(failed(handlers.create(byPrefix), "NotFound")).contains("none of the 0 app clients");
        assertThat(cognito.calls()).containsExactly(LIST);
    }

    @Test
    void stopsAtTheSecondMatchAndNamesUpToTen() {
        IntStream.range(0, 120).forEach(number -> foreign(NAME + number, "{}"));

        String message = failed(handlers.create(byPrefix), "InvalidRequest");

        assertThat(cognito.calls()).containsExactly(LIST);
        assertThat(message).contains("matches more than one app client", NAME);
        assertThat(message.split(NAME)).hasSize(11);
    }

    @Test
    void findsASecondMatchOnALaterPage() {
        IntStream.range(0, 150).forEach(number -> foreign("other" + number, "{}"));
        foreign(NAME, "{}");
        foreign(NAME, "{}");

        failed(handlers.create(byPrefix), "InvalidRequest");

        assertThat(cognito.calls()).containsOnly(LIST);
    }

    @Test
    void refusesAContradictionAboutTheSecret() {
        foreign(NAME, "{}");

        assertThat(failed(handlers.create(byPrefix.put("GenerateSecret", true)), "InvalidRequest"))
                .startsWith("GenerateSecret is true, but app client '" + NAME)
                .contains("has no secret");
        assertThat(cognito.calls()).containsExactly(LIST, DESCRIBE, "ListUserPoolClientSecrets");
        succeeded(handlers.create(byPrefix.put("GenerateSecret", false)));
    }

    @Test
    void explainsWhatCognitoRejects() {
        foreign(NAME, "{'CallbackURLs': ['https://a.example']}");

        assertThat(failed(handlers.create(byPrefix.put("DefaultRedirectURI", "https://b.example")), "InvalidRequest"))
                .contains("CallbackURLs is [https://a.example] (from the live app client");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, DESCRIBE, UPDATE})
    void goesOnWhereItWasWhenCognitoThrottles(String operation) {
        JsonNode client = foreign(NAME, "{}");
        byPrefix.put("AuthSessionValidity", 5);
        cognito.with(Fault.next(operation, Kind.THROTTLE));

        JsonNode throttled = inProgress(handlers.create(byPrefix));
        cognito.calls();
        ObjectNode model = succeeded(handlers.createAgain(throttled));

        assertThat(model.get("ClientId")).isEqualTo(client.get("ClientId"));
        assertThat(cognito.calls())
                .containsExactlyElementsOf(
                        operation.equals(LIST) ? List.of(LIST, DESCRIBE, UPDATE) : List.of(DESCRIBE, UPDATE));
    }

    @Test
    void givesUpWhenCognitoThrottlesForMinutes() {
        cognito.with(Fault.next(LIST, Kind.THROTTLE));
        ObjectNode context = Handlers.model(
                "{'search': {'pages': 0, 'clients': 0, 'matches': {}, 'similar': [], 'nextToken': null}}");
        context.put("waits", Waiting.MAX_WAITS);

        failed(handlers.invoke("CREATE", byPrefix, null, context), "Throttling");
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP_AFTER", "DROP_BEFORE", "SERVER_ERROR", "SERVER_ERROR_AFTER"})
    void repeatsAnUpdateWhoseAnswerIsLost(Kind kind) {
        JsonNode client = foreign(NAME, "{'CallbackURLs': ['https://a.example']}");
        cognito.with(Fault.next(UPDATE, kind));

        ObjectNode model = succeeded(handlers.create(byPrefix.put("AuthSessionValidity", 5)));

        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(5);
        assertThat(describe(client).at("/UserPoolClient/CallbackURLs")).isEqualTo(client.get("CallbackURLs"));
    }

    @Test
    void failsWhenTheAppClientIsDeletedAfterItWasFound() {
        JsonNode client = foreign(NAME, "{}");
        cognito.with(Fault.next(DESCRIBE, Kind.THROTTLE));
        JsonNode found = inProgress(handlers.create(byPrefix));
        assertThat(found.at("/resourceModel/ClientId")).isEqualTo(client.get("ClientId"));
        cognito.call(
                "DeleteUserPoolClient",
                cognito.client("{}").put("ClientId", client.get("ClientId").asText()));

        assertThat(failed(handlers.createAgain(found), "NotFound")).contains("it was deleted");
    }
}
