package software.amazon.cognito.manageduserpoolclient;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cognito.failure.FailureMessage;
import software.amazon.cognito.failure.HandlerFailure;

/**
 * A search through a user pool for the one app client to manage, as far as it came. Part of the callback context.
 *
 * @param pages how many pages were read
 * @param clients how many app clients were on them
 * @param matches the names of the app clients that match, by id: Cognito may list one twice when others come and go
 * @param similar names that nearly match
 * @param nextToken where the search goes on; null at the beginning and at the end of the user pool
 */
record Search(
        int pages,
        int clients,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> matches,
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.SKIP) List<String> similar,
        String nextToken) {

    static final Search BEGINNING = new Search(0, 0, Map.of(), List.of(), null);
    private static final int MAX_NAMED_MATCHES = 10;

    /** The search after one more page. */
    Search with(ListUserPoolClientsResponse page, NameSelector selector) {
        Map<String, String> found = new LinkedHashMap<>(matches);
        Predicate<String> meant = selector.names();
        page.userPoolClients().stream()
                .filter(client -> client.clientName() != null && meant.test(client.clientName()))
                .forEach(client -> found.put(client.clientId(), client.clientName()));
        Stream<String> names = page.userPoolClients().stream()
                .map(UserPoolClientDescription::clientName)
                .filter(Objects::nonNull);
        return new Search(
                pages + 1,
                clients + page.userPoolClients().size(),
                found,
                found.isEmpty() ? SimilarNames.to(selector.value(), Stream.concat(similar.stream(), names)) : List.of(),
                page.nextToken());
    }

    /** Whether nothing more is to be read: a second match ends a search, too. */
    boolean over() {
        return matches.size() > 1 || pages > 0 && nextToken == null;
    }

    /**
     * The id of the one app client that was found.
     *
     * @throws HandlerFailure NotFound if there is none, InvalidRequest if there are several
     */
    String clientId(NameSelector selector, String userPoolId) {
        if (matches.isEmpty()) {
            throw new HandlerFailure(
                    HandlerErrorCode.NotFound,
                    "%s %s of user pool %s.%s Correct it, or let this resource depend on the one that creates the app client (DependsOn)."
                            .formatted(
                                    selector,
                                    clients == 1
                                            ? "does not match the only app client"
                                            : "matches none of the %d app clients".formatted(clients),
                                    userPoolId,
                                    similarNames()));
        }
        if (matches.size() > 1) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    FailureMessage.fit(
                            FailureMessage.MOST_CHARACTERS,
                            quoted ->
                                    "%s matches more than one app client of user pool %s: %s. Change it to match only one."
                                            .formatted(selector, userPoolId, namedMatches(quoted))));
        }
        return matches.keySet().iterator().next();
    }

    private String similarNames() {
        return similar.isEmpty()
                ? ""
                : similar.stream().collect(Collectors.joining("', '", " It nearly matches '", "'."));
    }

    private String namedMatches(int quoted) {
        return matches.entrySet().stream()
                .limit(MAX_NAMED_MATCHES)
                .map(match -> "'%s' (%s)".formatted(FailureMessage.quote(match.getValue(), quoted), match.getKey()))
                .collect(Collectors.joining(", "));
    }
}
