package software.amazon.cognito.manageduserpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.failure.HandlerFailure;

class NameSelectorTest {

    private static NameSelector pattern(String pattern) {
        return NameSelector.of(ResourceModel.builder().namePattern(pattern).build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a(b)(c missing.closing.\\):.a\\(b\\)\\(c",
                "a[b- missing.closing.]:.\\[b-",
                "a** invalid.nested.repetition.operator:.\\*\\*",
                "ab\\ trailing.backslash.at.end.of.expression:.",
                "x{2,1} invalid.repeat.count:.\\{2,1}",
                "(?=a) invalid.or.unsupported.Perl.syntax:.\\(\\?=",
                "a)b unexpected.\\)"
            })
    void saysWhyAPatternIsInvalid(String pattern, String why) {
        assertThatThrownBy(() -> pattern(pattern))
                .isInstanceOf(HandlerFailure.class)
                .hasMessageMatching(".* is not a regular expression in RE2 syntax: " + why + "\\. Correct it\\.");
    }

    /** Of what is only compared, the previous state of an update, nothing is compiled. */
    @Test
    void isInvalidOnlyWhereItIsUsed() {
        ResourceModel invalid = ResourceModel.builder().namePattern("(").build();

        assertThat(NameSelector.all(invalid))
                .isEqualTo(NameSelector.all(invalid))
                .hasSize(1);
        assertThatThrownBy(() -> NameSelector.all(invalid).get(0).selects("name"))
                .isInstanceOf(HandlerFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
                "a{1000}",
                "a{2,}b{3}c{0}",
                "(?:a{5}){5}x{2}",
                "(shop|blog){1,3}-([a-z]+-){5}([0-9]{4}){3}",
                "[)]{100}",
                "a{x}"
            })
    void takesRepetitionsThatANameCanHave(String pattern) {
        pattern(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(((a{100}){100}){100}){10}",
                "((((.?)))){700}",
                "(a{1000}){1000}",
                "(?P<x>a{1000}){2,1000}",
                "((a{10}|b{30}){20,})*(c{9}){9}",
                "((a{100})\\Q\\E{100}b)\\Q\\E{100}",
                "a{100}\\Q\\E{100}",
                "a{100}(?i){100}",
                "(a{100}){99999999999}"
            })
    void refusesRepetitionsThatWouldExhaustTheMemory(String pattern) {
        assertThatThrownBy(() -> pattern(pattern))
                .hasMessageStartingWith("NamePattern '" + pattern + "' may have more than 3,000 characters")
                .hasMessageEndingWith("Repeat less: a name has at most 128.");
    }

    /** Ways to make a regular expression explode, as often as is permitted. */
    @ParameterizedTest
    @ValueSource(strings = {"(.?)", "((((.?))))", "(a|b|c|)", "(\\b|.?)", "((.?)|(.?))", "((.*)*)", "\\pL", "((a+)+)"})
    void whatIsPermittedNeedsLittleStackAndTime(String term) throws Exception {
        NameSelector selector = mostPermitted(term);
        FutureTask<Boolean> matches = new FutureTask<>(() -> selector.selects("a".repeat(127) + "!"));

        new Thread(null, matches, "small stack", 512 * 1024).start();

        assertThat(matches.get(60, TimeUnit.SECONDS)).isIn(true, false);
    }

    private static NameSelector mostPermitted(String term) {
        for (int times = 1_000; true; times--) {
            try {
                return pattern(term + "{" + times + "}$");
            } catch (HandlerFailure tooOften) {
                assertThat(times).isPositive();
            }
        }
    }
}
