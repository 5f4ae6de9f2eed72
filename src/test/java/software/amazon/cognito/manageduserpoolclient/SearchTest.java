package software.amazon.cognito.manageduserpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.cognito.failure.FailureMessage;

class SearchTest {

    private static final NameSelector SHOP =
            NameSelector.of(ResourceModel.builder().namePrefix("shop").build());

    private static final ResourceModel OTHER =
            ResourceModel.builder().namePrefix("other").build();

    private static ListUserPoolClientsResponse page(String nextToken, String... ids) {
        return ListUserPoolClientsResponse.builder()
                .userPoolClients(Stream.of(ids)
                        .map(id -> UserPoolClientDescription.builder()
                                .clientId(id)
                                .clientName("shop")
                                .build())
                        .toList())
                .nextToken(nextToken)
                .build();
    }

    @Test
    void anAppClientThatIsListedTwiceIsOneMatch() {
        Search search = Search.BEGINNING.with(page("more", "a"), SHOP).with(page(null, "a"), SHOP);

        assertThat(search.clientId(SHOP, "pool")).isEqualTo("a");
    }

    @Test
    void isOverAtTheEndOfTheUserPoolOrAtTheSecondMatch() {
        assertThat(Search.BEGINNING.over()).isFalse();
        assertThat(Search.BEGINNING.with(page("more", "a"), SHOP).over()).isFalse();
        assertThat(Search.BEGINNING.with(page(null, "a"), SHOP).over()).isTrue();
        assertThat(Search.BEGINNING.with(page("more", "a", "b"), SHOP).over()).isTrue();
    }

    @Test
    void namesTheMatchesHoweverLongTheyAre() {
        NameSelector any = NameSelector.of(
                ResourceModel.builder().namePattern("a|" + "b".repeat(1_022)).build());
        Search search = Search.BEGINNING.with(
                ListUserPoolClientsResponse.builder()
                        .userPoolClients(IntStream.range(0, 12)
                                .mapToObj(number -> UserPoolClientDescription.builder()
                                        .clientId("id" + number)
                                        .clientName("a".repeat(128))
                                        .build())
                                .toList())
                        .build(),
                any);

        assertThatThrownBy(() -> search.clientId(any, "pool"))
                .hasMessageStartingWith("NamePattern 'a|bb")
                .hasMessageContaining("(id0)")
                .hasMessageContaining("(id9)")
                .hasMessageEndingWith(". Change it to match only one.")
                .extracting(Throwable::getMessage, STRING)
                .hasSizeLessThanOrEqualTo(FailureMessage.MOST_CHARACTERS);
    }

    @Test
    void speaksOfOneAppClientAsOne() {
        Search search = Search.BEGINNING.with(page(null, "a"), NameSelector.of(OTHER));

        assertThatThrownBy(() -> search.clientId(NameSelector.of(OTHER), "pool"))
                .hasMessageStartingWith(
                        "NamePrefix 'other' does not match the only app client of user pool pool. Correct");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"search\": null}",
                "{\"search\": {}}",
                "{\"search\": {\"matches\": null, \"similar\": [null], \"nextToken\": null}}"
            })
    void aCallbackContextThatLacksTheSearchIsTheBeginningOfOne(String json) throws IOException {
        CallbackContext context = new Serializer().deserialize(json, new TypeReference<>() {});

        assertThat(context.getSearch()).isEqualTo(Search.BEGINNING);
    }

    @ParameterizedTest
    @CsvSource({
        "AmazonOpenSearchService-shop, amazonopensearchservice_shop-1, true",
        "AmazonOpenSearchService-shop, AmazonOpenSerchServices-shop-1, true",
        "OpenSearchService, AmazonOpenSearchService-shop, true",
        "'^Amazon\\w+-shop$', amazon-shop-2, true",
        "AmazonOpenSearchService-shop, web, false",
        "'^$', web, false"
    })
    void namesAreSimilarThatHoldTheLettersAndDigitsButForFewEdits(String selector, String name, boolean similar) {
        assertThat(SimilarNames.to(selector, Stream.of(name))).hasSize(similar ? 1 : 0);
    }

    @Test
    void namesAtMostThreeSimilarOnesTheBestFirst() {
        assertThat(SimilarNames.to(
                        "dashboards", Stream.of("dashboord", "dashbards", "DASHBOARDS", "dashboard", "other")))
                .hasSize(3)
                .isEqualTo(List.of("DASHBOARDS", "dashbards", "dashboard"));
    }
}
