package software.amazon.cognito.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.json.JSONObject;
import software.amazon.cloudformation.resource.Validator;
import software.amazon.cognito.sandbox.cognito.Edition;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.Options;
import software.amazon.cognito.sandbox.http.AwsCall;

/** What Read promises for everything that Cognito answers, today and one day. */
class ReadLawsTest {
    private static final List<String> STRUCTURES =
            List.of("AnalyticsConfiguration", "RefreshTokenRotation", "TokenValidityUnits");

    @Provide
    Arbitrary<ObjectNode> appClients() {
        return Arbitraries.of(false, true)
                .flatMap(hasSecret -> Combinators.combine(AppClients.settings(hasSecret), ofTomorrow())
                        .as((known, news) -> Json.union(List.of(known.without(tokensIn(news)), news))));
    }

    /** Values that no enumeration of today's API has, and a number that stands for a default. */
    private static Arbitrary<ObjectNode> ofTomorrow() {
        return Combinators.combine(
                        maybe("{'ExplicitAuthFlows': ['ALLOW_OF_TOMORROW']}"),
                        maybe("{'AllowedOAuthFlows': ['device_code'], 'AllowedOAuthScopes': ['openid']}"),
                        maybe("{'PreventUserExistenceErrors': 'OF_TOMORROW'}"),
                        maybe("{'RefreshTokenRotation': {'Feature': 'OF_TOMORROW', 'RetryGracePeriodSeconds': 5}}"),
                        Arbitraries.of(
                                Json.object("{}"),
                                Json.object("{'RefreshTokenValidity': 0}"),
                                Json.object(
                                        "{'AccessTokenValidity': 1, 'TokenValidityUnits': {'AccessToken': 'weeks'}}"),
                                Json.object("{'IdTokenValidity': 1, 'TokenValidityUnits': {'IdToken': 'weeks'}}"),
                                Json.object(
                                        "{'RefreshTokenValidity': 9, 'TokenValidityUnits': {'RefreshToken': 'weeks'}}")))
                .as((flows, oAuth, errors, rotation, tokens) ->
                        Json.union(List.of(flows, oAuth, errors, rotation, tokens)));
    }

    private static Arbitrary<ObjectNode> maybe(String settings) {
        return Arbitraries.of(Json.object("{}"), Json.object(settings));
    }

    private static List<String> tokensIn(ObjectNode settings) {
        boolean any = settings.has("TokenValidityUnits") || settings.has("RefreshTokenValidity");
        return any
                ? List.of("AccessTokenValidity", "IdTokenValidity", "RefreshTokenValidity", "TokenValidityUnits")
                : List.of();
    }

    @Provide
    Arbitrary<ObjectNode> changes() {
        return Arbitraries.of(
                Json.object("{'AuthSessionValidity': 11}"),
                Json.object("{'EnableTokenRevocation': false}"),
                Json.object("{'LogoutURLs': ['https://bye.example']}"),
                Json.object("{'PreventUserExistenceErrors': 'OF_THE_DAY_AFTER'}"),
                Json.object("{'ReadAttributes': ['family_name']}"));
    }

    /** What Cloud Control does: it sends what was read, with a patch applied. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsReadPassesTheSchemaAndAPatchOfItChangesThatOneThing(
            @ForAll AppClientType type,
            @ForAll("appClients") ObjectNode settings,
            @ForAll @From("changes") ObjectNode change,
            @ForAll Omission omission)
            throws Exception {
        try (Account account = new Account(Options.of(omission).in(Edition.FUTURE))) {
            account.interpose(withEmptyStructures(account));
            AppClientHandlers handlers = new AppClientHandlers(type, account);
            String clientId = account.createClient(settings);
            ObjectNode before = account.describe(clientId).orElseThrow();

            ObjectNode read = Events.succeeded(handlers.read(account.identifier(clientId)));
            assertThatCode(() -> new Validator().validateObject(new JSONObject(read.toString()), type.schema()))
                    .doesNotThrowAnyException();
            ObjectNode updated = Events.succeeded(
                    handlers.run(AppClientHandlers.patch(read.deepCopy().setAll(change), read)));

            ObjectNode after = account.describe(clientId).orElseThrow();
            assertThat(Meaning.of(after)).isEqualTo(Meaning.of(before.setAll(change)));
            assertThat(after.get("ClientName")).isEqualTo(before.get("ClientName"));
            assertThat(Events.succeeded(handlers.read(read))).isEqualTo(updated);
        }
    }

    private static Interposed withEmptyStructures(Account account) {
        return new Interposed(account) {
            @Override
            public Optional<JsonNode> call(AwsCall call) {
                Optional<JsonNode> answer = super.call(call);
                answer.map(output -> output.get("UserPoolClient"))
                        .ifPresent(client -> STRUCTURES.forEach(((ObjectNode) client)::withObjectProperty));
                return answer;
            }
        };
    }
}
