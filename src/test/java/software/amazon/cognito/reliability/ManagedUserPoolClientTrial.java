package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
    void create() {
        Random random = new Random(seed());
        int others = random.nextInt(8) == 0 ? random.nextInt(MOST_OTHERS) : random.nextInt(3);
        for (int other = 0; other < others; other++) {
            account.createClient(NOTHING);
        }
        String clientId =
                account.createClient(states().live().deepCopy().put("ClientName", PREFIX + "us-east-1-x7f3k2"));
        neighbour.turnTo(clientId);
        List<ObjectNode> before = clientsBut(clientId);
        ObjectNode mentioned = AppClientType.MANAGED_USER_POOL_CLIENT.model(states().desired());
        ObjectNode desired = account.inPool(mentioned).put("NamePrefix", PREFIX);

        ProgressEvent event = retry(AppClientHandlers.request(Action.CREATE, desired, null));

        checkEnd(event, clientId, accepted(Meaning.afterUpdate(NOTHING, mentioned, neighbour.left())));
        check(clientsBut(clientId).equals(before), "another app client changed");
    }

    private List<ObjectNode> clientsBut(String clientId) {
        return account.clientIds().stream()
                .filter(id -> !id.equals(clientId))
                .map(id -> account.describe(id).orElseThrow())
                .toList();
    }

    @Override
    void delete() {
        String clientId = account.createClient(states().live());
        Optional<ObjectNode> before = account.describe(clientId);

        checkSuccess(retry(request(Action.DELETE, clientId)));

        check(account.describe(clientId).equals(before), "the app client changed");
    }
}
