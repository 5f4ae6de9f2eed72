package software.amazon.cognito.manageduserpoolclient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "abc 1",
                "a{7} 7",
                "a{2,9} 9",
                "a{3,} 3",
                "a{0} 1",
                "a{2}b{3} 3",
                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} 12",
                "(a{10}){20} 200",
                "(a{10}|b{30}){20} 600",
                "((a{2})*){3} 6",
                "(?:a{5}){5}x{2} 25",
                "(a{5}b){3}c{20} 20",
                "(a{1000}){1000} 1001",
                "(((a{100}){100}){100}){10} 1001",
                "\\(a{10}\\){20} 20",
                "\\Q(a{10}){20}\\E 1",
                "[(]a{10}[)]{20} 20",
                "[]a{10}]{3} 3",
                "[^]()]{3} 3",
                "[[:alpha:]()]{4} 4",
                "[\\])]{5} 5",
                "a{x} 1",
                ")a{2} 2",
                "(a{2} 2",
            })
    void nestedRepetitionsMultiply(String pattern, long copies) {
        assertThat(Repetitions.most(pattern)).isEqualTo(copies);
    }
}
