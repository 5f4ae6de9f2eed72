import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repeats a cycle of requests until it takes no less time than before, then measures each request of the following
 * cycles. Prints a line for each measured request: its name, nanoseconds, bytes allocated.
 *
 * <p>Arguments: the entry point, the most cycles of the warm-up, the cycles to measure, and the files of the cycle's
 * requests. In these, {@code @CLIENT_ID@} stands for the app client that the first request of the cycle created.
 */
final class WarmAnswers {
    private static final int ROUND = 50;
    private static final double FLAT = 0.03;
    private static final Pattern CLIENT_ID = Pattern.compile("\"ClientId\":\"([^\"]+)\"");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Sample(String name, long nanos, long bytes) {}

    private final Entry entry;
    private final List<Path> requests;

    private WarmAnswers(Entry entry, List<Path> requests) {
        this.entry = entry;
        this.requests = requests;
    }

    public static void main(String[] arguments) throws Exception {
        List<Path> requests =
                Arrays.stream(arguments).skip(3).map(Path::of).toList();
        WarmAnswers cycle = new WarmAnswers(new Entry(arguments[0]), requests);
        System.err.println("warm after " + cycle.warmUp(Integer.parseInt(arguments[1])) + " cycles");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            for (Sample sample : cycle.run()) {
                lines.append(sample.name()).append(' ').append(sample.nanos()).append(' ').append(sample.bytes());
                lines.append('\n');
            }
        }
        System.out.print(lines);
    }

    /** Ends when the best of two rounds is not faster than the best before them by more than 3 %. */
    private int warmUp(int most) throws Exception {
        long best = Long.MAX_VALUE;
        for (int cycles = 0; cycles < most; cycles += 2 * ROUND) {
            long now = Math.min(median(), median());
            if (now > best * (1 - FLAT)) {
                return cycles;
            }
            best = now;
        }
        return most;
    }

    private long median() throws Exception {
        long[] nanos = new long[ROUND];
        for (int i = 0; i < ROUND; i++) {
            nanos[i] = run().stream().mapToLong(Sample::nanos).sum();
        }
        Arrays.sort(nanos);
        return nanos[ROUND / 2];
    }

    private List<Sample> run() throws Exception {
        List<Sample> samples = new ArrayList<>();
        String clientId = "";
        for (Path file : requests) {
            byte[] request = Files.readString(file)
                    .replace("@CLIENT_ID@", clientId)
                    .getBytes(StandardCharsets.UTF_8);
            long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            long start = System.nanoTime();
            byte[] answer = entry.invoke(request);
            long nanos = System.nanoTime() - start;
            bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
            String text = new String(answer, StandardCharsets.UTF_8);
            if (!text.contains("\"SUCCESS\"")) {
                throw new IllegalStateException(file.getFileName() + " failed: " + text);
            }
            if (clientId.isEmpty()) {
                Matcher id = CLIENT_ID.matcher(text);
                id.find();
                clientId = id.group(1);
            }
            samples.add(new Sample(file.getFileName().toString().replace(".json", ""), nanos, bytes));
        }
        return samples;
    }
}
