package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private final List<String> worked = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatWaitsForNothingIsWorkedOnAtTheSameTime() {
        CyclicBarrier all = new CyclicBarrier(SideBySide.AT_ONCE);

        assertThat(SideBySide.run(independent(SideBySide.AT_ONCE), thing -> meet(all)))
                .isTrue();
    }

    @Test
    void noMoreThanSoManyAreInProgress() {
        AtomicInteger inProgress = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier all = new CyclicBarrier(SideBySide.AT_ONCE);

        SideBySide.run(independent(2 * SideBySide.AT_ONCE), thing -> {
            most.accumulateAndGet(inProgress.incrementAndGet(), Math::max);
            meet(all);
            inProgress.decrementAndGet();
            return true;
        });
        assertThat(most).hasValue(SideBySide.AT_ONCE);
    }

    @Test
    void eachComesAfterWhatItWaitsFor() {
        Map<String, List<String>> diamond = new LinkedHashMap<>();
        diamond.put("bottom", List.of("left", "right"));
        diamond.put("left", List.of("top", "elsewhere"));
        diamond.put("right", List.of("top"));
        diamond.put("top", List.of());

        assertThat(SideBySide.run(diamond, worked::add)).isTrue();
        assertThat(worked).hasSize(4).startsWith("top").endsWith("bottom");
    }

    @Test
    void whatWaitsForAFailureIsNotBegunAndTheRestIs() {
        Map<String, List<String>> things = new LinkedHashMap<>();
        things.put("failing", List.of());
        things.put("waiting", List.of("failing"));
        things.put("waiting longer", List.of("waiting"));
        things.put("fine", List.of());

        assertThat(SideBySide.run(things, thing -> worked.add(thing) && !thing.equals("failing")))
                .isFalse();
        assertThat(worked).containsExactlyInAnyOrder("failing", "fine");
    }

    @Test
    void aDefectEndsItOnceNothingIsInProgressAnyMore() {
        CyclicBarrier both = new CyclicBarrier(2);
        Map<String, List<String>> things = Map.of("defect", List.of(), "fine", List.of());

        assertThatThrownBy(() -> SideBySide.run(things, thing -> {
                    meet(both);
                    if (thing.equals("defect")) {
                        throw new IllegalStateException("defect");
                    }
                    return worked.add(thing);
                }))
                .hasMessage("defect");
        assertThat(worked).containsExactly("fine");
    }

    private static Map<String, List<String>> independent(int count) {
        Map<String, List<String>> things = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> things.put("thing " + i, List.of()));
        return things;
    }

    private static boolean meet(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
