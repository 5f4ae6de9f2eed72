package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.handler.HandlerRequest;
import software.amazon.cognito.sandbox.handler.ProgressEvent;
import software.amazon.cognito.sandbox.handler.ProgressEvent.Status;

/** AWS::Cognito::UserPoolClient creates and deletes app clients. */
final class UserPoolClientTrial extends Trial {
    private static final String NAMESAKE = "namesake";
    private static final int MOST_LOST_CREATES = 5;

    UserPoolClientTrial(Conditions conditions) {
        super(AppClientType.USER_POOL_CLIENT, conditions);
    }

    /** Others of the same name may be there: old ones, as in a replacement, and new ones. */
    @Override
    void create() {
        ObjectNode asked = states().desired().deepCopy();
        Random random = new Random(seed());
        boolean areOld = random.nextBoolean();
        for (int other = random.nextInt(3); other > 0; other--) {
            ObjectNode settings = random.nextBoolean() ? Json.object("{}") : nameOf(asked);
            if (areOld) {
                account.createOldClient(settings);
            } else {
                account.createClient(settings);
            }
        }
        neighbour.copy(nameOf(asked).put("AuthSessionValidity", other(asked.path("AuthSessionValidity"))));
        List<String> others = account.clientIds();
        HandlerRequest request = AppClientHandlers.request(Action.CREATE, account.inPool(asked), null);

        ProgressEvent event = retry(
                request,
                retryable -> check(
                        made(others).isEmpty(), "retryable error, but a retry doubles: " + retryable.errorCode()));

        List<String> made = made(others);
        check(made.size() < 2, "duplicates: " + made.size());
        if (event.status() == Status.SUCCESS) {
            String owned = event.model().get("ClientId").asText();
            check(made.equals(List.of(owned)), "client without an owner");
            checkState(owned, Meaning.of(asked));
        } else {
            boolean mayBeAmbiguous =
                    asked.has("ClientName") && (!areOld || !neighbour.created().isEmpty());
            checkReport(event, mayBeAmbiguous, made);
        }
        check(!storm.waitedTooLong(), "waited too long for lost creates: " + storm.lostCreates());
    }

    private List<String> made(List<String> others) {
        return account.clientIds().stream()
                .filter(id -> !others.contains(id) && !neighbour.created().contains(id))
                .toList();
    }

    /** Where the template chose the name, an app client that may be new is reported by its id. */
    private void checkReport(ProgressEvent event, boolean mayBeAmbiguous, List<String> made) {
        boolean isReport = event.errorCode().equals("GeneralServiceException")
                && (mayBeAmbiguous && event.message().contains("may be new")
                        || storm.lostCreates() == MOST_LOST_CREATES && made.isEmpty());
        check(isReport, "non-retryable error: " + event.errorCode() + " " + event.message());
        check(made.stream().allMatch(event.message()::contains), "client without an owner");
    }

    private static ObjectNode nameOf(ObjectNode asked) {
        return asked.has("ClientName") ? asked.deepCopy().retain("ClientName") : Json.member("ClientName", NAMESAKE);
    }

    private static int other(JsonNode authSessionValidity) {
        return authSessionValidity.asInt() == 15 ? 14 : 15;
    }

    /** A delete whose first attempt took effect without an answer may meet nothing: CloudFormation takes that too. */
    @Override
    void delete() {
        String other = account.createClient(Json.object("{}"));
        neighbour.turnTo(other);
        String clientId = account.createClient(states().live());
        ProgressEvent event = retry(request(Action.DELETE, clientId));
        if (!"NotFound".equals(event.errorCode())) {
            checkSuccess(event);
        }
        check(account.clientIds().equals(List.of(other)), "wrong final state");
    }
}
