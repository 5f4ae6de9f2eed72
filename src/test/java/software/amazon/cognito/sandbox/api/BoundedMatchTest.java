package software.amazon.cognito.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedMatchTest {
    /** As long as the body of a call can be. */
    private static final int LONG = 2_000_000;

    @Test
    void theWholeTextMustMatch() {
        Pattern words = Pattern.compile("[a-z]+(-[a-z]+)*");

        assertThat(BoundedMatch.matches(words, "one-two")).isTrue();
        assertThat(BoundedMatch.matches(words, "one-two!")).isFalse();
        assertThat(BoundedMatch.matches(Pattern.compile("(?=.*\\d)[a-z\\d]{4,}"), "abc1"))
                .isTrue();
        assertThat(BoundedMatch.matches(Pattern.compile("[a-z]+"), "a".repeat(LONG)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"(a+)+, a", "(a|aa)*, a", "'([a-z]+,?)*', a", "(a|b|c)*, a", "'[\\p{L}\\p{P}]+@[\\p{L}\\p{P}]+', @"})
    void anExplosionIsNoMatch(String pattern, String repeated) {
        String text = repeated.repeat(LONG) + "\n";

        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> assertThat(BoundedMatch.matches(Pattern.compile(pattern), text))
                        .isFalse());
    }
}
