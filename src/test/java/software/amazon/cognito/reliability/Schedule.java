package software.amazon.cognito.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What happens to the calls of one operation, in their order, and nothing to those that follow.
 *
 * @param mishaps by the index of the call
 */
record Schedule(List<Mishap> mishaps) {
    private static final int LONGEST = 24;

    /** CloudFormation invokes a function that does not answer three times in all. */
    private static final int MOST_KILLS = 2;

    /** A random schedule, anything between calm and stormy. */
    static Schedule random(Random random) {
        double severity = random.nextDouble();
        List<Mishap> mishaps = new ArrayList<>(Collections.nCopies(random.nextInt(LONGEST) + 1, Mishap.NONE));
        int kills = 0;
        for (int call = 0; call < mishaps.size(); call++) {
            Mishap mishap = Mishap.values()[random.nextInt(Mishap.values().length)];
            boolean happens = random.nextDouble() < severity && (!mishap.kills() || kills < MOST_KILLS);
            if (happens) {
                kills += mishap.kills() ? 1 : 0;
                mishaps.set(call, mishap);
            }
        }
        return new Schedule(mishaps);
    }

    Mishap at(int call) {
        return call < mishaps.size() ? mishaps.get(call) : Mishap.NONE;
    }
}
