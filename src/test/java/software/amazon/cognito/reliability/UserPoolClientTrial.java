package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.handler.HandlerRequest;
import software.amazon.cognito.sandbox.handler.ProgressEvent;
import software.amazon.cognito.sandbox.handler.ProgressEvent.Status;

/** AWS::Cognito::UserPoolClient creates and deletes app clients. */
final class UserPoolClientTrial extends Trial {
    private static final String NAMESAKE = "namesake";

    UserPoolClientTrial(Conditions conditions) {
        super(AppClientType.USER_POOL_CLIENT, conditions);
    }

    @Override
    List<String> create(Account account, AppClientHandlers handlers) {
        ObjectNode asked = states().desired().deepCopy();
        Random random = new Random(seed());
        for (int other = random.nextInt(3); other > 0; other--) {
            account.createClient(random.nextBoolean() ? Json.object("{}") : nameOf(asked));
        }
        List<String> others = account.clientIds();
        List<String> problems = new ArrayList<>();
        HandlerRequest request = AppClientHandlers.request(Action.CREATE, account.inPool(asked), null);
        ProgressEvent event = retry(handlers, request, retryable -> {
            if (account.clientIds().size() > others.size()) {
                problems.add("retryable error, but a retry doubles: " + retryable.errorCode());
            }
        });
        List<String> made =
                account.clientIds().stream().filter(id -> !others.contains(id)).toList();
        if (made.size() > 1) {
            problems.add("duplicates: " + made.size());
        }
        if (event.status() == Status.SUCCESS) {
            String owned = event.model().get("ClientId").asText();
            check(made.contains(owned) && made.size() == 1, "client without an owner", problems);
            checkState(account, owned, Meaning.of(asked), problems);
        } else {
            checkReport(event, asked, made, problems);
        }
        return problems;
    }

    /** Where the template chose the name, an app client that may be new is reported by its id. */
    private static void checkReport(ProgressEvent event, ObjectNode asked, List<String> made, List<String> problems) {
        boolean isReport = asked.has("ClientName")
                && event.errorCode().equals("GeneralServiceException")
                && event.message().contains("One of them may be new");
        check(isReport, "non-retryable error: " + event.errorCode() + " " + event.message(), problems);
        check(made.stream().allMatch(event.message()::contains), "client without an owner", problems);
    }

    private static ObjectNode nameOf(ObjectNode asked) {
        return asked.has("ClientName") ? asked.deepCopy().retain("ClientName") : Json.member("ClientName", NAMESAKE);
    }

    /** A delete whose first attempt took effect without an answer may meet nothing: CloudFormation takes that too. */
    @Override
    List<String> delete(Account account, AppClientHandlers handlers) {
        String other = account.createClient(Json.object("{}"));
        String clientId = account.createClient(states().live());
        ProgressEvent event = retry(handlers, request(Action.DELETE, account, clientId));
        List<String> problems = new ArrayList<>();
        if (!"NotFound".equals(event.errorCode())) {
            checkSuccess(event, problems);
        }
        check(account.clientIds().equals(List.of(other)), "wrong final state", problems);
        return problems;
    }
}
