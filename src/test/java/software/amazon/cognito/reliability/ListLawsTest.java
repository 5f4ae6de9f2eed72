package software.amazon.cognito.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.handler.EntryPoint;
import software.amazon.cognito.sandbox.handler.ProgressEvent;

/** What a list promises, for every page size and whatever happens between two pages. */
class ListLawsTest {

    /**
     * What happens between two pages.
     *
     * @param creates how many app clients come
     * @param deletes which of the living ones go, by their places among them
     */
    record Traffic(int creates, List<Integer> deletes) {}

    @Provide
    Arbitrary<Traffic> traffic() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 100).list().ofMaxSize(3))
                .as(Traffic::new);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whoLivesThroughTheListIsInItOnceAndNobodyTwice(
            @ForAll AppClientType type,
            @ForAll @IntRange(max = 70) int clients,
            @ForAll @IntRange(min = 1, max = 100) int pageSize,
            @ForAll @Size(max = 10) List<@From("traffic") Traffic> betweenPages) {
        try (Account account = new Account(Omission.RESET)) {
            AppClientHandlers handlers = new AppClientHandlers(type, account, pagesOf(type, pageSize));
            List<String> living = new ArrayList<>();
            come(clients, account, living);
            Set<String> livingThroughout = new HashSet<>(living);
            Set<String> everLived = new HashSet<>(living);
            List<String> listed = new ArrayList<>();

            ObjectNode userPool = account.inPool(Json.object("{}"));
            ProgressEvent page = handlers.list(userPool, null);
            for (int number = 0; page.nextToken() != null; number++) {
                take(page, pageSize, listed);
                if (number < betweenPages.size()) {
                    go(betweenPages.get(number).deletes(), account, living);
                    livingThroughout.retainAll(living);
                    come(betweenPages.get(number).creates(), account, living);
                    everLived.addAll(living);
                }
                page = handlers.list(userPool, page.nextToken());
            }
            take(page, pageSize, listed);

            assertThat(listed).doesNotHaveDuplicates().containsAll(livingThroughout);
            assertThat(everLived).containsAll(listed);
        }
    }

    private static void take(ProgressEvent page, int pageSize, List<String> listed) {
        assertThat(page.errorCode()).isNull();
        assertThat(page.models()).hasSizeLessThanOrEqualTo(pageSize);
        page.models().forEach(model -> listed.add(model.get("ClientId").asText()));
    }

    private static void come(int clients, Account account, List<String> living) {
        for (int i = 0; i < clients; i++) {
            living.add(account.createClient(Json.object("{}")));
        }
    }

    private static void go(List<Integer> places, Account account, List<String> living) {
        for (int place : places) {
            if (!living.isEmpty()) {
                account.deleteClient(living.remove(place % living.size()));
            }
        }
    }

    private static EntryPoint pagesOf(AppClientType type, int size) {
        Lambda lambda = new Lambda(type, line -> {});
        return request -> lambda.invoke(((ObjectNode) request).put("maxResults", size));
    }
}
