import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Carries one request to its end: to the last page of a LIST, or until it is no longer in progress. First does so with a
 * small user pool to warm up, says "warm", and waits for a byte; then measures, and prints the milliseconds, the
 * invocations, and the most bytes that a garbage collection left.
 *
 * <p>Arguments: the entry point, the file of the request to warm up with, the file of the request to measure.
 */
final class Growth {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM_UPS = 30;

    public static void main(String[] arguments) throws Exception {
        Entry entry = new Entry(arguments[0]);
        for (int i = 0; i < WARM_UPS; i++) {
            complete(entry, Path.of(arguments[1]));
        }
        System.out.println("warm");
        System.in.read();
        AtomicLong live = new AtomicLong();
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> watch(collector, live));
        long start = System.nanoTime();
        int invocations = complete(entry, Path.of(arguments[2]));
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.gc();
        Thread.sleep(200); // collections are notified later
        System.out.println(millis + " " + invocations + " " + live.get());
    }

    private static int complete(Entry entry, Path file) throws Exception {
        ObjectNode request = (ObjectNode) JSON.readTree(file.toFile());
        for (int invocations = 1; ; invocations++) {
            JsonNode event = JSON.readTree(entry.invoke(JSON.writeValueAsBytes(request)));
            switch (event.get("status").asText()) {
                case "IN_PROGRESS" -> {
                    request.set("callbackContext", event.get("callbackContext"));
                    ((ObjectNode) request.get("requestData")).set("resourceProperties", event.get("resourceModel"));
                }
                case "SUCCESS" -> {
                    if (!event.hasNonNull("nextToken")) {
                        return invocations;
                    }
                    request.set("nextToken", event.get("nextToken"));
                }
                default -> throw new IllegalStateException(file.getFileName() + " failed: " + event.get("message"));
            }
        }
    }

    private static void watch(GarbageCollectorMXBean collector, AtomicLong live) {
        ((NotificationEmitter) collector).addNotificationListener(
                (notification, context) -> live.accumulateAndGet(afterCollection(notification.getUserData()), Math::max),
                null,
                null);
    }

    private static long afterCollection(Object notification) {
        return GarbageCollectionNotificationInfo.from((CompositeData) notification)
                .getGcInfo()
                .getMemoryUsageAfterGc()
                .entrySet()
                .stream()
                .filter(pool -> !pool.getKey().contains("Code") && !pool.getKey().contains("Meta")
                        && !pool.getKey().contains("Class"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }
}
