package software.amazon.cognito.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.handler.ProgressEvent;

/** What the create of AWS::Cognito::ManagedUserPoolClient promises, for every app client and everything mentioned. */
class AdoptionLawsTest {
    private static final String NAME = "AmazonOpenSearchService-shop-us-east-1-x7f3k2";
    private static final ObjectNode NOTHING = Json.object("{}");
    private static final List<String> TOKENS =
            List.of("TokenValidityUnits", "AccessTokenValidity", "IdTokenValidity", "RefreshTokenValidity");

    /**
     * An app client and what a template says of it.
     *
     * @param live how another service made it
     */
    record States(ObjectNode live, ObjectNode mentioned) {}

    @Provide
    Arbitrary<States> states() {
        return Arbitraries.of(false, true).flatMap(hasSecret -> Combinators.combine(
                        AppClients.settings(hasSecret), AppClients.settings(hasSecret))
                .as((live, mentioned) ->
                        new States(live.deepCopy().put("ClientName", NAME), mentioned.without("ClientName"))));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void anAdoptionChangesExactlyTheAttributesMentioned(@ForAll("states") States states, @ForAll Omission omission) {
        try (Account account = new Account(omission)) {
            AppClientHandlers handlers = new AppClientHandlers(AppClientType.MANAGED_USER_POOL_CLIENT, account);
            ObjectNode mentioned = states.mentioned();
            String clientId = account.createClient(states.live());
            ObjectNode before = account.describe(clientId).orElseThrow();
            Optional<ObjectNode> expected = Meaning.afterUpdate(NOTHING, mentioned, before)
                    .filter(meaning -> account.accepts(Meaning.toSettings(meaning), before.has("ClientSecret")));
            Statistics.collect(expected.isPresent());
            Statistics.coverage(results -> results.check(true).percentage(accepted -> accepted > 50));

            ProgressEvent event =
                    handlers.create(account.inPool(mentioned).put("NamePrefix", "AmazonOpenSearchService-shop-"));

            ObjectNode after = account.describe(clientId).orElseThrow();
            if (expected.isEmpty()) {
                Events.failed(event, "InvalidRequest");
                assertThat(after).hasToString(before.toString());
                return;
            }
            assertThat(Meaning.of(after)).isEqualTo(expected.get());
            assertThat(otherThan(mentioned, after)).isEqualTo(otherThan(mentioned, before));
            assertThatOnceMoreAndRemovalMakeNoWrite(account, handlers, mentioned, clientId);
        }
    }

    /** The members of a description that the template does not mention; token lifetimes may change their unit. */
    private static ObjectNode otherThan(ObjectNode mentioned, ObjectNode description) {
        ObjectNode others = description.deepCopy();
        others.remove("LastModifiedDate");
        others.remove(TOKENS);
        mentioned.fieldNames().forEachRemaining(others::remove);
        return others;
    }

    private static void assertThatOnceMoreAndRemovalMakeNoWrite(
            Account account, AppClientHandlers handlers, ObjectNode mentioned, String clientId) {
        String before = account.describe(clientId).orElseThrow().toString();
        int callsBefore = account.operations().size();

        Events.succeeded(handlers.create(account.inPool(mentioned).put("NamePattern", "shop")));
        Events.succeeded(handlers.delete(account.identifier(clientId)));

        assertThat(account.operations().stream().skip(callsBefore))
                .containsExactly("ListUserPoolClients", "DescribeUserPoolClient");
        assertThat(account.describe(clientId).orElseThrow()).hasToString(before);
    }
}
