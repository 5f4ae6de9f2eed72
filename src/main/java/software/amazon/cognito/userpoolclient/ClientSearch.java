package software.amazon.cognito.userpoolclient;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.cloudformation.proxy.ProxyClient;

/** Finds app clients by name, page by page: Cognito offers no other way. */
final class ClientSearch {

    private ClientSearch() {}

    /** The first app clients of the user pool whose name matches, at most {@code limit}. */
    static List<UserPoolClientDescription> byName(
            ProxyClient<CognitoIdentityProviderClient> cognito, String userPoolId, Predicate<String> name, int limit) {
        List<UserPoolClientDescription> found = new ArrayList<>();
        String nextToken = null;
        do {
            ListUserPoolClientsResponse page = ListHandler.list(cognito, userPoolId, nextToken, null);
            page.userPoolClients().stream()
                    .filter(client -> name.test(client.clientName()))
                    .limit(limit - found.size())
                    .forEach(found::add);
            nextToken = page.nextToken();
        } while (nextToken != null && found.size() < limit);
        return found;
    }
}
