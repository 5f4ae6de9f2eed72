package software.amazon.cognito.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.cognito.sandbox.cognito.Omission;

/**
 * Every operation under random schedules of mishaps. How many, and which: {@code -Dfaults.schedules=10000
 * -Dfaults.firstSeed=0}. A failure names its seeds; one of them alone is {@code -Dfaults.schedules=1
 * -Dfaults.firstSeed=SEED}.
 */
class FaultSchedulesTest {
    private static final int SCHEDULES = Integer.getInteger("faults.schedules", 300);
    private static final long FIRST_SEED = Long.getLong("faults.firstSeed", 0);

    /** Says how jqwik spreads values; another one makes other trials of the same seeds. */
    private static final int GENERATION_SIZE = 1000;

    /** The SDK really waits between its attempts: so many wait at once, and the processor is busy. */
    private static final int AT_ONCE = 32;

    private static final List<Conditions> CONDITIONS = conditions();

    @ParameterizedTest
    @EnumSource
    void nothingIsLostDoubledOrLeaked(Operation operation) throws Exception {
        assertThatNothingIsLostDoubledOrLeaked(operation.name(), UserPoolClientTrial::new, operation);
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatIsManagedIsLostDoubledOrLeaked(Operation operation) throws Exception {
        assertThatNothingIsLostDoubledOrLeaked("managed " + operation, ManagedUserPoolClientTrial::new, operation);
    }

    private static void assertThatNothingIsLostDoubledOrLeaked(
            String name, Function<Conditions, Trial> newTrial, Operation operation) throws Exception {
        List<String> failed = new ArrayList<>();
        List<Outcome> outcomes = outcomes(newTrial, operation);
        for (int i = 0; i < SCHEDULES; i++) {
            if (!outcomes.get(i).problems().isEmpty()) {
                failed.add("seed %d: %s"
                        .formatted(CONDITIONS.get(i).seed(), outcomes.get(i).problems()));
            }
        }
        System.out.printf(
                "%s: %,d schedules from seed %d: %,d mishaps, %,d calls, %,d invocations, %,d problems%n",
                name,
                SCHEDULES,
                FIRST_SEED,
                sum(outcomes, Outcome::mishaps),
                sum(outcomes, Outcome::calls),
                sum(outcomes, Outcome::invocations),
                failed.size());
        assertThat(failed).isEmpty();
    }

    private static long sum(List<Outcome> outcomes, ToIntFunction<Outcome> count) {
        return outcomes.stream().mapToInt(count).sum();
    }

    private static List<Outcome> outcomes(Function<Conditions, Trial> newTrial, Operation operation) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            List<Callable<Outcome>> runs = CONDITIONS.stream()
                    .<Callable<Outcome>>map(
                            conditions -> () -> newTrial.apply(conditions).run(operation))
                    .toList();
            for (Future<Outcome> run : pool.invokeAll(runs)) {
                outcomes.add(run.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Conditions> conditions() {
        List<Conditions> conditions = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<States> states = States.any().generator(GENERATION_SIZE);
            LongStream.range(FIRST_SEED, FIRST_SEED + SCHEDULES)
                    .mapToObj(seed -> conditions(seed, states))
                    .forEach(conditions::add);
        });
        return conditions;
    }

    /** All of it follows from the seed. */
    private static Conditions conditions(long seed, RandomGenerator<States> states) {
        Random random = new Random(seed);
        Omission omission = random.nextBoolean() ? Omission.RESET : Omission.KEEP;
        return new Conditions(seed, Schedule.random(random), states.next(random).value(), omission);
    }
}
