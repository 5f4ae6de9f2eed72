package software.amazon.cognito.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.userpoolclient.Handlers;

class TokenValidityTest {

    @ParameterizedTest
    @CsvSource({"seconds,3600,2592000", "minutes,60,43200", "hours,1,720"})
    void defaultIsExpressedInTheUnitOfTheModel(String unit, int oneHour, int thirtyDays) {
        ObjectNode state = withUnits(unit);

        assertThat(TokenValidity.ACCESS.defaultIn(state).asInt()).isEqualTo(oneHour);
        assertThat(TokenValidity.ID.defaultIn(state).asInt()).isEqualTo(oneHour);
        assertThat(TokenValidity.REFRESH.defaultIn(state).asInt()).isEqualTo(thirtyDays);
    }

    @Test
    void oneHourCannotBeExpressedInDays() {
        assertThat(TokenValidity.ACCESS.defaultIn(withUnits("days")).isNull()).isTrue();
        assertThat(TokenValidity.REFRESH.defaultIn(withUnits("days")).asInt()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCESS,minutes,4,true",
        "ACCESS,minutes,5,false",
        "ACCESS,minutes,1440,false",
        "ACCESS,minutes,1441,true",
        "ID,seconds,299,true",
        "ID,days,1,false",
        "ID,,24,false",
        "ID,,25,true",
        "REFRESH,minutes,59,true",
        "REFRESH,minutes,60,false",
        "REFRESH,,3650,false",
        "REFRESH,,3651,true"
    })
    void rangeIsJudgedInTheUnitThatApplies(TokenValidity token, String unit, int number, boolean outOfRange) {
        ObjectNode state = withUnits(unit);
        Stream.of(TokenValidity.values()).forEach(each -> state.put(each.property(), number));

        assertThat(token.isOutOfRange(state)).isEqualTo(outOfRange);
    }

    private static ObjectNode withUnits(String unit) {
        ObjectNode state = Handlers.model("{}");
        if (unit != null) {
            Stream.of("AccessToken", "IdToken", "RefreshToken")
                    .forEach(token ->
                            state.withObjectProperty("TokenValidityUnits").put(token, unit));
        }
        return state;
    }
}
