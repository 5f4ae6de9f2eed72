package software.amazon.cognito.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.handler.ProgressEvent;

/** What an update promises, for every three states: what the template said, what it says, and what is live. */
class UpdateLawsTest {

    @Provide
    Arbitrary<States> states() {
        return States.any();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void anUpdateLeadsToWhatIsDesiredOrTheDefaultOrWhatIsLive(
            @ForAll AppClientType type, @ForAll("states") States states, @ForAll Omission omission) {
        try (Account account = new Account(omission)) {
            AppClientHandlers handlers = new AppClientHandlers(type, account);
            String clientId = account.createClient(states.live());
            ObjectNode live = account.describe(clientId).orElseThrow();
            ObjectNode previous = type.model(states.previous()).setAll(account.identifier(clientId));
            ObjectNode desired = type.model(states.desired()).setAll(account.identifier(clientId));
            Optional<ObjectNode> expected = Meaning.afterUpdate(previous, desired, live)
                    .filter(meaning -> account.accepts(Meaning.toSettings(meaning), states.haveSecret()));
            Statistics.collect(expected.isPresent());
            Statistics.coverage(results -> results.check(true).percentage(accepted -> accepted > 50));

            ProgressEvent event = handlers.update(previous, desired);

            ObjectNode after = account.describe(clientId).orElseThrow();
            if (expected.isEmpty()) {
                Events.failed(event, "InvalidRequest");
                assertThat(after).isEqualTo(live);
                return;
            }
            ObjectNode updated = Events.succeeded(event);
            assertThat(Meaning.of(after)).isEqualTo(expected.get());
            assertThat(after.get("ClientName"))
                    .isEqualTo((desired.has("ClientName") ? desired : live).get("ClientName"));
            assertThat(after.get("ClientSecret")).isEqualTo(live.get("ClientSecret"));
            assertThat(Events.succeeded(handlers.read(desired))).isEqualTo(updated);
            assertThatOnceMoreMakesNoWrite(account, handlers, previous, desired);
        }
    }

    private static void assertThatOnceMoreMakesNoWrite(
            Account account, AppClientHandlers handlers, ObjectNode previous, ObjectNode desired) {
        ObjectNode before = account.describe(desired.get("ClientId").asText()).orElseThrow();
        List<String> callsBefore = account.operations();

        Events.succeeded(handlers.update(previous, desired));

        List<String> calls = account.operations();
        assertThat(calls.subList(callsBefore.size(), calls.size())).containsExactly("DescribeUserPoolClient");
        assertThat(account.describe(desired.get("ClientId").asText())).hasValue(before);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void thereAndBackAgainIsWhereItStarted(
            @ForAll AppClientType type, @ForAll("states") States states, @ForAll Omission omission) {
        try (Account account = new Account(omission)) {
            AppClientHandlers handlers = new AppClientHandlers(type, account);
            ObjectNode identifier = account.identifier(account.createClient(states.previous()));
            ObjectNode start = Events.succeeded(handlers.read(identifier));
            ObjectNode here = type.model(states.previous()).setAll(identifier);
            ObjectNode there = type.model(states.desired()).setAll(identifier);

            ObjectNode arrived = Events.succeeded(handlers.update(here, there));
            assertThat(Meaning.of(arrived)).isEqualTo(Meaning.of(there));
            ObjectNode back = Events.succeeded(handlers.update(there, here));

            assertThat(Meaning.of(back)).isEqualTo(Meaning.of(start));
            assertThat(back.get("ClientSecret")).isEqualTo(start.get("ClientSecret"));
            assertThat(Events.succeeded(handlers.read(here))).isEqualTo(back);
        }
    }

    /** What is known of it as the previous state of the update that follows an import. */
    enum Previous {
        WHAT_READ_ANSWERED,
        THE_TEMPLATE,
        NOTHING
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anImportTakesNothingAway(
            @ForAll AppClientType type,
            @ForAll("states") States states,
            @ForAll Previous previous,
            @ForAll Omission omission) {
        try (Account account = new Account(omission)) {
            AppClientHandlers handlers = new AppClientHandlers(type, account);
            String clientId = account.createClient(states.live());
            ObjectNode live = account.describe(clientId).orElseThrow();
            ObjectNode template = type.model(states.desired()).setAll(account.identifier(clientId));
            Optional<ObjectNode> expected = Meaning.afterUpdate(Json.object("{}"), template, live)
                    .filter(meaning -> account.accepts(Meaning.toSettings(meaning), states.haveSecret()));
            ObjectNode before =
                    switch (previous) {
                        case WHAT_READ_ANSWERED -> Events.succeeded(handlers.read(account.identifier(clientId)));
                        case THE_TEMPLATE -> template;
                        case NOTHING -> null;
                    };

            ProgressEvent event = handlers.update(before, template);

            if (expected.isEmpty()) {
                Events.failed(event, "InvalidRequest");
            } else {
                Events.succeeded(event);
            }
            assertThat(Meaning.of(account.describe(clientId).orElseThrow()))
                    .isEqualTo(expected.orElse(Meaning.of(live)));
        }
    }
}
