package software.amazon.cognito.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudcontrol.model.OperationStatus;
import software.amazon.awssdk.services.cloudcontrol.model.ProgressEvent;
import software.amazon.cognito.sandbox.SandboxProcess;

/**
 * Many clients at once. In {@code mvn verify} a short form; the profile {@code nightly} makes and keeps 10,000 resources,
 * for more rounds.
 */
class LoadIT {
    private static final int CLIENTS = 200;
    private static final int RESOURCES = Integer.getInteger("load.resources", CLIENTS);
    private static final int ROUNDS = Integer.getInteger("load.rounds", 1);

    /** A pool takes one update or deletion at a time, so few wait for each other. */
    private static final int CLIENTS_PER_POOL = 20;

    /** What a request leaves behind: its events are kept. */
    private static final long MAX_BYTES_PER_REQUEST = 4_000;

    /** What the store caches of its file, or has not written yet. */
    private static final long MAX_BYTES_OF_STORE = 4_000_000;

    /** However long it serves: the stores cache a part of their files. */
    private static final long MAX_BYTES = 20_000_000;

    @Test
    void memoryDoesNotGrowWithWhatWasServed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try (SandboxProcess.Served sandbox = SandboxProcess.inNewFolder().serve();
                CloudControlCaller caller = new CloudControlCaller(sandbox.endpoint(), CLIENTS)) {
            round(threads, caller);
            long before = liveBytes(sandbox.process());
            for (int i = 0; i < ROUNDS; i++) {
                round(threads, caller);
            }
            long grown = liveBytes(sandbox.process()) - before;

            int requests = 3 * RESOURCES * ROUNDS;
            System.out.printf("%d requests more: %,d bytes more%n", requests, grown);
            assertThat(grown).isLessThan(MAX_BYTES_OF_STORE + Math.min(requests * MAX_BYTES_PER_REQUEST, MAX_BYTES));
            assertThat(caller.statusCalls()).isLessThan(2 * 3 * RESOURCES * (ROUNDS + 1));
        } finally {
            threads.shutdown();
        }
    }

    /** Creates resources until all of them are there, then reads, updates and deletes each of them. */
    private static void round(ExecutorService threads, CloudControlCaller caller) throws Exception {
        List<String> pools = Stream.generate(caller::newUserPool)
                .limit((RESOURCES - 1) / CLIENTS_PER_POOL + 1)
                .toList();
        List<String> identifiers = all(threads, i -> {
            String pool = pools.get(i % pools.size());
            return succeed(caller, caller.create("{\"UserPoolId\": \"" + pool + "\"}"))
                    .identifier();
        });
        assertThat(identifiers).doesNotHaveDuplicates();
        all(threads, i -> {
            String identifier = identifiers.get(i);
            String patch = "[{\"op\": \"add\", \"path\": \"/AuthSessionValidity\", \"value\": 9}]";
            succeed(caller, caller.update(identifier, patch));
            assertThat(caller.read(identifier)).contains("\"AuthSessionValidity\":9");
            return succeed(caller, caller.delete(identifier));
        });
        assertThat(pools).allSatisfy(pool -> assertThat(caller.cognito
                        .listUserPoolClients(r -> r.userPoolId(pool))
                        .userPoolClients())
                .isEmpty());
    }

    private interface Client<T> {
        T call(int number) throws Exception;
    }

    private static <T> List<T> all(ExecutorService threads, Client<T> client)
            throws InterruptedException, ExecutionException {
        List<Callable<T>> calls = IntStream.range(0, RESOURCES)
                .<Callable<T>>mapToObj(i -> () -> client.call(i))
                .toList();
        List<T> results = new ArrayList<>();
        for (Future<T> future : threads.invokeAll(calls)) {
            results.add(future.get());
        }
        return results;
    }

    private static ProgressEvent succeed(CloudControlCaller caller, ProgressEvent event) {
        ProgressEvent end = caller.end(event);
        assertThat(end.operationStatus()).as(end.statusMessage()).isEqualTo(OperationStatus.SUCCESS);
        return end;
    }

    /**
     * The bytes of the objects that are alive in a process, after a collection of all garbage. Not the arrays of int: with
     * those the collector fills gaps, of some megabytes, which only every fourth full collection closes.
     */
    private static long liveBytes(Process process) throws Exception {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(histogram).contains("\nTotal ");
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length > 3 && row[0].endsWith(":") && !row[3].equals("[I"))
                .mapToLong(row -> Long.parseLong(row[2]))
                .sum();
    }
}
