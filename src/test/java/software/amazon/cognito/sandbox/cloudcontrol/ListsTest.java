package software.amazon.cognito.sandbox.cloudcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.sandbox.cloudcontrol.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {
    private final Things things = new Things();
    private final CloudControl cloudControl =
            new CloudControl(MVStore.open(null), List.of(things.provider()), Clock.systemUTC());
    private final Client client = new Client(cloudControl);

    @BeforeEach
    void createSeven() throws Exception {
        cloudControl.start(identifier -> Optional.empty());
        for (int i = 1; i <= 7; i++) {
            client.finalEvent(client.create("{'Box': 'box'}"));
        }
    }

    @AfterEach
    void stop() {
        cloudControl.close();
    }

    @Test
    void resourcesAreListedByThePagesOfTheHandler() throws Exception {
        JsonNode page = client.call("ListResources", "ResourceModel", "{'Box': 'box'}");

        assertThat(page.get("TypeName").asText()).isEqualTo(Things.TYPE);
        assertThat(page.get("ResourceDescriptions")).hasSize(3);
        assertThat(page.at("/ResourceDescriptions/0"))
                .hasToString(
                        "{\"Identifier\":\"box|i1\",\"Properties\":\"{\\\"Box\\\":\\\"box\\\",\\\"Id\\\":\\\"i1\\\"}\"}");
        assertThat(page.get("NextToken").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void aPageHasNoMoreThanTheClientTakesAndNothingIsLost(int maxResults) throws Exception {
        List<String> found = new ArrayList<>();
        ObjectNode input = json("{'TypeName': 'Test::Unit::Thing'}")
                .put("ResourceModel", "{\"Box\":\"box\"}")
                .put("MaxResults", maxResults);
        JsonNode page;
        do {
            page = client.call("ListResources", input.deepCopy());
            assertThat(page.get("ResourceDescriptions").size()).isBetween(1, maxResults);
            page.get("ResourceDescriptions")
                    .forEach(one -> found.add(one.get("Identifier").asText()));
            input.set("NextToken", page.get("NextToken"));
        } while (page.has("NextToken"));

        assertThat(found).containsExactly("box|i1", "box|i2", "box|i3", "box|i4", "box|i5", "box|i6", "box|i7");
    }

    @Test
    void whatLivesThroughTheListIsListedThoughOthersGo() throws Exception {
        ObjectNode input =
                json("{'TypeName': 'Test::Unit::Thing', 'MaxResults': 2}").put("ResourceModel", "{\"Box\":\"box\"}");
        JsonNode first = client.call("ListResources", input.deepCopy());
        client.finalEvent(client.call("DeleteResource", "Identifier", "box|i1"));

        JsonNode second = client.call("ListResources", input.set("NextToken", first.get("NextToken")));

        assertThat(second.get("ResourceDescriptions").findValuesAsText("Identifier"))
                .containsExactly("box|i3", "box|i4");
    }

    @Test
    void aListNeedsWhatItsHandlerNeeds() throws Exception {
        assertThat(client.error("ListResources", json("{'TypeName': 'Test::Unit::Thing'}")))
                .isEqualTo(
                        "400 InvalidRequestException: Missing Or Invalid ResourceModel property in Test::Unit::Thing "
                                + "list handler request input. Required property: (#: required key [Box] not found)");
    }

    @Test
    void aTokenThatNoListHasGivenIsRefused() throws Exception {
        String refusal = "400 ValidationException: NextToken is not one that this list has given";
        assertThat(client.error("ListResources", json("{'TypeName': 'Test::Unit::Thing', 'NextToken': '???'}")))
                .isEqualTo(refusal);
        assertThat(client.error("ListResourceRequests", json("{'NextToken': 'abc'}")))
                .isEqualTo(refusal);
    }

    @Test
    void requestsAreListedNewestFirst() throws Exception {
        client.finalEvent(client.call("DeleteResource", "Identifier", "box|i3"));
        JsonNode first = client.call("ListResourceRequests", json("{'MaxResults': 5}"));
        JsonNode second = client.call(
                "ListResourceRequests",
                json("{'MaxResults': 5}")
                        .put("NextToken", first.get("NextToken").asText()));

        assertThat(first.get("ResourceRequestStatusSummaries")).hasSize(5);
        assertThat(first.at("/ResourceRequestStatusSummaries/0/Operation").asText())
                .isEqualTo("DELETE");
        assertThat(second.get("ResourceRequestStatusSummaries")).hasSize(3);
        assertThat(second.at("/ResourceRequestStatusSummaries/2/Identifier").asText())
                .isEqualTo("box|i1");
        assertThat(second.has("NextToken")).isFalse();
    }

    @Test
    void requestsAreFilteredByOperationAndStatus() throws Exception {
        client.finalEvent(client.call("DeleteResource", "Identifier", "box|i3"));
        client.finalEvent(client.call("DeleteResource", "Identifier", "box|i3"));

        JsonNode failed = client.call(
                "ListResourceRequests",
                json("{'ResourceRequestStatusFilter': {'Operations': ['DELETE'], 'OperationStatuses': ['FAILED']}}"));
        assertThat(failed.get("ResourceRequestStatusSummaries")).hasSize(1);
    }
}
