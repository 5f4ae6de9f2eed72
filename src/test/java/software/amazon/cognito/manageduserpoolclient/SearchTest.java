package software.amazon.cognito.manageduserpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.cognito.userpoolclient.HandlerFailure;

class SearchTest {

    private static final NameSelector SHOP =
            NameSelector.of(ResourceModel.builder().namePrefix("shop").build());

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
    @CsvSource({"a(b)(c, 5", "a[b-, 2", "a**, 3", "'ab\\', 3", "'x{2,1}', 6", "(?=a), 1", "a)b, 2"})
    void namesTheCharacterAtWhichAPatternBecomesInvalid(String pattern, int position) {
        ResourceModel model = ResourceModel.builder().namePattern(pattern).build();

        assertThatThrownBy(() -> NameSelector.of(model))
                .isInstanceOf(HandlerFailure.class)
                .hasMessageContaining("at character " + position + ".");
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
        assertThat(new SimilarNames(selector).among(Stream.of(name))).hasSize(similar ? 1 : 0);
    }

    @Test
    void namesAtMostThreeSimilarOnesTheBestFirst() {
        assertThat(new SimilarNames("dashboards")
                        .among(Stream.of("dashboord", "dashbards", "DASHBOARDS", "dashboard", "other")))
                .hasSize(3)
                .isEqualTo(List.of("DASHBOARDS", "dashbards", "dashboard"));
    }
}
