package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.handler.ProgressEvent;

/** AWS::Cognito::ManagedUserPoolClient finds an app client, and leaves it as it is in the end. */
final class ManagedUserPoolClientTrial extends Trial {
    private static final String PREFIX = "AmazonOpenSearchService-shop-";
    private static final ObjectNode NOTHING = Json.object("{}");

    /** One list call shows 60 app clients. */
    private static final int MOST_OTHERS = 80;

    ManagedUserPoolClientTrial(Conditions conditions) {
        super(AppClientType.MANAGED_USER_POOL_CLIENT, conditions);
    }

    @Override
    List<String> create(Account account, AppClientHandlers handlers) {
        Random random = new Random(seed());
        int others = random.nextInt(8) == 0 ? random.nextInt(MOST_OTHERS) : random.nextInt(3);
        for (int other = 0; other < others; other++) {
            account.createClient(NOTHING);
        }
        String clientId =
                account.createClient(states().live().deepCopy().put("ClientName", PREFIX + "us-east-1-x7f3k2"));
        ObjectNode live = account.describe(clientId).orElseThrow();
        List<ObjectNode> before = clientsBut(clientId, account);
        ObjectNode mentioned = AppClientType.MANAGED_USER_POOL_CLIENT.model(states().desired());
        Optional<ObjectNode> expected = expected(account, NOTHING, mentioned, live);
        ObjectNode desired = account.inPool(mentioned).put("NamePrefix", PREFIX);

        ProgressEvent event = retry(handlers, AppClientHandlers.request(Action.CREATE, desired, null));

        List<String> problems = new ArrayList<>();
        checkEnd(event, expected, problems);
        checkState(account, clientId, expected.orElse(Meaning.of(live)), problems);
        check(clientsBut(clientId, account).equals(before), "another app client changed", problems);
        return problems;
    }

    private static List<ObjectNode> clientsBut(String clientId, Account account) {
        return account.clientIds().stream()
                .filter(id -> !id.equals(clientId))
                .map(id -> account.describe(id).orElseThrow())
                .toList();
    }

    @Override
    List<String> delete(Account account, AppClientHandlers handlers) {
        String clientId = account.createClient(states().live());
        Optional<ObjectNode> before = account.describe(clientId);

        ProgressEvent event = retry(handlers, request(Action.DELETE, account, clientId));

        List<String> problems = new ArrayList<>();
        checkSuccess(event, problems);
        check(account.describe(clientId).equals(before), "the app client changed", problems);
        return problems;
    }
}
