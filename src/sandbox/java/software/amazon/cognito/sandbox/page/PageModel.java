package software.amazon.cognito.sandbox.page;

import java.util.List;

/**
 * What the template {@code page.html} is filled with. Texts are escaped there; what there is not is an empty text or list.
 *
 * @param find what resources are searched for
 * @param refusal why the last form was refused
 */
record PageModel(
        String latest,
        List<String> servedTypes,
        List<RequestItem> requests,
        String find,
        List<TypeSection> types,
        FaultsSection faults,
        List<String> operations,
        List<CallItem> calls,
        String refusal) {

    /** @param tone {@code good}, {@code bad} or {@code open}: how the status is coloured */
    record RequestItem(
            String token,
            String time,
            String operation,
            String typeName,
            String identifier,
            String find,
            String status,
            String tone,
            List<EventItem> events) {}

    record EventItem(String time, String status, String errorCode, String message) {}

    /** @param more how many there are beyond those that are shown; empty for none */
    record TypeSection(String typeName, int total, List<ResourceItem> resources, String more) {}

    record ResourceItem(String id, String name, String identifier, List<Property> properties) {}

    /** @param values several for a list */
    record Property(String name, List<String> values) {}

    /** @param rate requests a second; empty when they are not limited */
    record FaultsSection(boolean on, List<FaultItem> pending, String rate, List<KindItem> kinds) {}

    record FaultItem(String kind, String meaning, String operation, int count, String latency) {}

    record KindItem(String kind, String meaning) {}

    record CallItem(String time, String operation, String caller, String outcome, String tone) {}
}
