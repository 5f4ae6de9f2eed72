package software.amazon.cognito.failure;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

class FailureMessageTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a\u200bb`, `a\\u200bb`",
                "`a `, `a\\u0020`",
                "`  a b`, `\\u0020\\u0020a b`",
                "`a\u00a0b`, `a\\u00a0b`",
                "`a\nb\t`, `a\\nb\\u0009`",
                "`\ud83d`, `\\ud83d`",
                "`a\ufe0f\u3164`, `a\\ufe0f\\u3164`",
                "`\u3042\u00e9\ud83d\ude00`, `\u3042\u00e9\ud83d\ude00`",
                "`https://a.example/?b=c d`, `https://a.example/?b=c d`"
            })
    void writesWhatIsInvisible(String value, String visible) {
        assertThat(FailureMessage.quote(value, 100)).isEqualTo(visible);
    }

    @Test
    void cutsALongValueButNotWhatIsInvisibleInIt() {
        assertThat(FailureMessage.quote("a".repeat(100), 20)).isEqualTo("aaaaaaaaa...aaaaaaaa");
        assertThat(FailureMessage.quote("a".repeat(100) + "\u200b" + "b".repeat(100), 40))
                .startsWith("...aaaaaaaaaa\\u200bbbbb")
                .endsWith("b...")
                .hasSizeLessThanOrEqualTo(46);
        assertThat(FailureMessage.quote("a".repeat(100) + " ", 20)).isEqualTo("...aaaaa\\u0020");
    }

    @Property
    void everyQuoteCanBeRead(
            @ForAll @StringLength(max = 200) String value, @ForAll @IntRange(min = 16, max = 100) int most) {
        String quote = FailureMessage.quote(value, most);

        assertThat(quote).hasSizeLessThanOrEqualTo(most + 6);
        assertThat(FailureMessage.visible(quote)).isEqualTo(quote);
    }

    @Test
    void anotherSentenceIsKeptWhole() {
        assertThat(FailureMessage.append("It failed.", "Look for it.")).isEqualTo("It failed. Look for it.");
        assertThat(FailureMessage.append("It failed. " + "x".repeat(2_000), "Look for it."))
                .hasSize(1_024)
                .startsWith("It failed. x")
                .contains("x...x")
                .endsWith("x Look for it.");
    }

    @Test
    void noFailureHasALongerMessageThanCloudFormationTakes() {
        String message = new HandlerFailure(
                        HandlerErrorCode.NetworkFailure, "Cognito did not answer: " + "x".repeat(2_000) + ".")
                .getMessage();

        assertThat(message)
                .hasSize(1_024)
                .startsWith("Cognito did not answer: x")
                .contains("x...x")
                .endsWith("x.");
    }
}
