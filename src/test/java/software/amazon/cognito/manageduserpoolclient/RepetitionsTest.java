package software.amazon.cognito.manageduserpoolclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "abc 3",
                "a{7} 7",
                "a{2,9} 9",
                "a{3,} 3",
                "a{0} 1",
                "a{2}b{3} 5",
                "a*b+c? 6",
                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{12} 26",
                "(a{10}){20} 240",
                "(a{10}|b{30}){20} 860",
                "((a{2})*){3} 21",
                "(?:a{5}){5}x{2} 47",
                "(a{1000}){1000} 1002000",
                "\\(a{10}\\){20} 31",
                "\\Q(a{10}){20}\\E 1",
                "[(]a{10}[)]{20} 31",
                "[]a{10}]{3} 3",
                "[^]()]{3} 3",
                "[[:alpha:]()]{4} 4",
                "[\\])]{5} 5",
                "a{x} 4",
                ")a{2} 3",
                "b(a{2} 4",
            })
    void repetitionsAreWrittenOut(String pattern, long characters) {
        assertThat(Repetitions.writtenOut(pattern)).isEqualTo(characters);
    }

    @Test
    void noNestingEscapesTheCount() {
        String nested = "(".repeat(100) + "a" + "){1000}".repeat(100);

        assertThat(Repetitions.writtenOut(nested)).isGreaterThan(Repetitions.MOST);
    }

    @Test
    void aPatternOfAnyLengthIsRead() {
        assertThat(Repetitions.writtenOut("[" + "a".repeat(1_000_000) + "]{2}")).isEqualTo(2);
        assertThat(Repetitions.writtenOut("(".repeat(1_000_000))).isEqualTo(1_000_000);
    }

    /** Ways to make a regular expression explode, as often as is permitted. */
    @ParameterizedTest
    @ValueSource(strings = {"(.?)", "((((.?))))", "(a|b|c|)", "(\\b|.?)", "((.?)|(.?))", "((.*)*)", "\\pL", "((a+)+)"})
    void whatIsPermittedNeedsLittleStackAndTime(String term) throws Exception {
        long times = (Repetitions.MOST - 1) / Repetitions.writtenOut(term);
        NameSelector selector = NameSelector.of(ResourceModel.builder()
                .namePattern(term + "{" + Math.min(times, 1_000) + "}$")
                .build());
        FutureTask<Boolean> matches = new FutureTask<>(() -> selector.selects("a".repeat(127) + "!"));

        new Thread(null, matches, "small stack", 512 * 1024).start();

        assertThat(matches.get(60, TimeUnit.SECONDS)).isIn(true, false);
    }
}
