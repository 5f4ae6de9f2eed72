package software.amazon.cognito.sandbox.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import software.amazon.cognito.sandbox.cloudcontrol.requests.OperationStatus;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest;
import software.amazon.cognito.sandbox.cognito.Call;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Inventory;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.http.LeastPrivilege;
import software.amazon.cognito.sandbox.page.PageModel.CallItem;
import software.amazon.cognito.sandbox.page.PageModel.EventItem;
import software.amazon.cognito.sandbox.page.PageModel.FaultItem;
import software.amazon.cognito.sandbox.page.PageModel.FaultsSection;
import software.amazon.cognito.sandbox.page.PageModel.KindItem;
import software.amazon.cognito.sandbox.page.PageModel.RequestItem;
import software.amazon.cognito.sandbox.page.PageModel.ResourceItem;
import software.amazon.cognito.sandbox.page.PageModel.TypeSection;

/** Gathers what the page shows. */
record PageContent(
        CognitoSimulator simulator, Collection<String> servedTypes, IntFunction<List<ResourceRequest>> requests) {
    /** What is more is only counted: a page is for reading. */
    private static final int MOST = 50;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    PageModel model(String find, String refusal) {
        List<RequestItem> latest =
                requests.apply(MOST).stream().map(PageContent::item).toList();
        return new PageModel(
                latest.isEmpty() ? "" : headline(latest.get(0)),
                List.copyOf(servedTypes),
                latest,
                find,
                simulator.inventory().typeNames().stream()
                        .map(type -> section(type, find))
                        .toList(),
                faults(),
                simulator.operations(),
                calls(),
                refusal);
    }

    private static String headline(RequestItem request) {
        return request.operation() + " " + request.typeName() + ": " + request.status() + " at " + request.time();
    }

    private static RequestItem item(ResourceRequest request) {
        String identifier = Objects.requireNonNullElse(request.identifier(), "");
        return new RequestItem(
                request.token(),
                TIME.format(request.requestedAt()),
                request.operation().name(),
                request.typeName(),
                identifier,
                URLEncoder.encode(identifier.substring(identifier.lastIndexOf('|') + 1), StandardCharsets.UTF_8),
                request.status().name(),
                tone(request.status()),
                request.events().stream().map(PageContent::item).toList());
    }

    private static EventItem item(ResourceRequest.Event event) {
        return new EventItem(
                TIME.format(event.at()),
                event.status().name(),
                Objects.requireNonNullElse(event.errorCode(), ""),
                Objects.requireNonNullElse(event.message(), ""));
    }

    private static String tone(OperationStatus status) {
        return switch (status) {
            case SUCCESS -> "good";
            case FAILED -> "bad";
            case PENDING, IN_PROGRESS, CANCEL_IN_PROGRESS, CANCEL_COMPLETE -> "open";
        };
    }

    private TypeSection section(String typeName, String find) {
        List<Inventory.Resource> found = simulator
                .inventory()
                .resources(typeName)
                .filter(resource -> resource.properties().toString().contains(find))
                .sorted(Comparator.comparing(PageContent::modified).reversed())
                .toList();
        List<ResourceItem> shown = found.stream()
                .limit(MOST)
                .map(resource -> new ResourceItem(
                        typeName + "/" + resource.identifier(),
                        resource.name(),
                        resource.identifier(),
                        Properties.of(resource.properties())))
                .toList();
        int more = found.size() - shown.size();
        return new TypeSection(typeName, found.size(), shown, more == 0 ? "" : String.valueOf(more));
    }

    private static double modified(Inventory.Resource resource) {
        return resource.properties().path("LastModifiedDate").asDouble();
    }

    private FaultsSection faults() {
        List<FaultItem> pending = simulator.faults().pending().stream()
                .map(fault -> new FaultItem(
                        fault.kind().name(),
                        meaning(fault.kind()),
                        fault.operation() == null ? "" : fault.operation(),
                        fault.count(),
                        fault.latencyMillis() == 0 ? "" : String.valueOf(fault.latencyMillis())))
                .toList();
        int rate = simulator.faults().requestsPerSecond();
        List<KindItem> kinds = List.of(Fault.Kind.values()).stream()
                .map(kind -> new KindItem(kind.name(), meaning(kind)))
                .toList();
        return new FaultsSection(!pending.isEmpty() || rate > 0, pending, rate == 0 ? "" : String.valueOf(rate), kinds);
    }

    private static String meaning(Fault.Kind kind) {
        return switch (kind) {
            case THROTTLE -> "TooManyRequestsException";
            case SERVER_ERROR -> "HTTP 500, nothing done";
            case SERVER_ERROR_AFTER -> "HTTP 500, but it was done";
            case DROP_BEFORE -> "no answer, nothing done";
            case DROP_AFTER -> "no answer, but it was done";
            case LATENCY -> "a slow answer";
            case CONCURRENT_MODIFICATION -> "ConcurrentModificationException";
            case REORDER_LISTS -> "lists in another order";
            case UNKNOWN_MEMBERS -> "members that no model knows";
            case STALE_CONNECTION -> "no answer on a connection in use, nothing done";
        };
    }

    private List<CallItem> calls() {
        List<Call> calls = simulator.calls();
        return calls.subList(Math.max(0, calls.size() - MOST), calls.size()).stream()
                .sorted(Comparator.comparing(Call::at).reversed())
                .map(PageContent::item)
                .toList();
    }

    private static CallItem item(Call call) {
        return new CallItem(
                TIME.format(call.at()),
                call.operation(),
                call.accessKeyId().flatMap(LeastPrivilege::caller).orElse(""),
                call.outcome(),
                call.outcome().equals("OK") ? "good" : "bad");
    }
}
