package software.amazon.cognito.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1,4", "2,8", "3,16", "4,16", "10,16", "100,16"})
    void everySecondOfTheSecondHalfOfALongerAndLongerTimeIsAsLikely(int wait, int longest) {
        Set<Integer> seconds = IntStream.range(0, 5000)
                .mapToObj(handler -> Backoff.seconds(wait))
                .collect(Collectors.toSet());

        assertThat(seconds)
                .isEqualTo(IntStream.rangeClosed(longest / 2, longest).boxed().collect(Collectors.toSet()));
    }

    /** ConcurrentModification was seen to last for two minutes (terraform-provider-aws waits as long for its turn). */
    @Test
    void allWaitsTogetherTakeMoreThanTwoMinutesWithTheWorstOfLuck() {
        int shortest = IntStream.rangeClosed(1, Waiting.MAX_WAITS)
                .map(wait -> IntStream.range(0, 2000)
                        .map(handler -> Backoff.seconds(wait))
                        .min()
                        .orElseThrow())
                .sum();

        assertThat(shortest).isGreaterThan(120);
    }
}
