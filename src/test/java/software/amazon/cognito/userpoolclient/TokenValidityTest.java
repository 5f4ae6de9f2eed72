package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenValidityTest {

    @ParameterizedTest
    @CsvSource({"seconds,3600,2592000", "minutes,60,43200", "hours,1,720"})
    void defaultIsExpressedInTheUnitOfTheModel(String unit, int oneHour, int thirtyDays) {
        ResourceModel model = withUnits(unit);

        assertThat(TokenValidity.ACCESS.defaultIn(model)).isEqualTo(oneHour);
        assertThat(TokenValidity.ID.defaultIn(model)).isEqualTo(oneHour);
        assertThat(TokenValidity.REFRESH.defaultIn(model)).isEqualTo(thirtyDays);
    }

    @Test
    void oneHourCannotBeExpressedInDays() {
        assertThat(TokenValidity.ACCESS.defaultIn(withUnits("days"))).isNull();
        assertThat(TokenValidity.REFRESH.defaultIn(withUnits("days"))).isEqualTo(30);
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
        ResourceModel model = withUnits(unit);
        model.setAccessTokenValidity(number);
        model.setIdTokenValidity(number);
        model.setRefreshTokenValidity(number);

        assertThat(token.isOutOfRange(model)).isEqualTo(outOfRange);
    }

    private static ResourceModel withUnits(String unit) {
        return ResourceModel.builder()
                .tokenValidityUnits(new TokenValidityUnits(unit, unit, unit))
                .build();
    }
}
