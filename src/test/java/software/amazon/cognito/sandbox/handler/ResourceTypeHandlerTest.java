package software.amazon.cognito.sandbox.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cognito.sandbox.cognito.SettableClock;

class ResourceTypeHandlerTest {
    private static final Caller CALLER =
            new Caller("123456789012", "eu-west-1", who -> AwsSessionCredentials.create("key", "secret", "session"));

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<JsonNode> requests = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    @Test
    void theRequestIsWhatCloudFormationSends() throws Exception {
        answers.add("{'status': 'SUCCESS', 'resourceModel': {'Id': 'i'}}");
        HandlerRequest request =
                new HandlerRequest(Action.UPDATE, "token", "stack", "Web", json("{'A': 1}"), json("{'A': 2}"));

        assertThat(handler().run(request).model()).isEqualTo(json("{'Id': 'i'}"));
        assertThat(requests)
                .containsExactly(
                        json(
                                """
                {'action': 'UPDATE', 'awsAccountId': '123456789012', 'region': 'eu-west-1', 'bearerToken': 'token',
                 'resourceType': 'Some::Type', 'resourceTypeVersion': '00000001', 'stackId': 'stack',
                 'nextToken': null, 'maxResults': null, 'rollback': false, 'callbackContext': null,
                 'requestData': {
                   'logicalResourceId': 'Web', 'resourceProperties': {'A': 1}, 'previousResourceProperties': {'A': 2},
                   'callerCredentials': {
                     'accessKeyId': 'key', 'secretAccessKey': 'secret', 'sessionToken': 'session'},
                   'systemTags': {}, 'stackTags': {}}}
                """));
    }

    @Test
    void aHandlerInProgressIsInvokedAgainWithItsContextAndModelAfterTheDelay() throws Exception {
        answers.add(
                "{'status': 'IN_PROGRESS', 'callbackContext': {'n': 1}, 'callbackDelaySeconds': 3, 'resourceModel': {'Id': 'i'}}");
        answers.add("{'status': 'SUCCESS'}");

        assertThat(handler().run(create()).status()).isEqualTo(ProgressEvent.Status.SUCCESS);
        assertThat(waits).containsExactly(Duration.ofSeconds(3));
        assertThat(requests.get(1).get("callbackContext")).isEqualTo(json("{'n': 1}"));
        assertThat(requests.get(1).at("/requestData/resourceProperties")).isEqualTo(json("{'Id': 'i'}"));
    }

    @Test
    void aHandlerThatNeverEndsIsGivenUp() throws Exception {
        String again = "{'status': 'IN_PROGRESS', 'callbackDelaySeconds': 60}";
        for (int i = 0; i < 20; i++) {
            answers.add(again);
        }

        assertThat(handler().run(create()).errorCode()).isEqualTo("NotStabilized");
        assertThat(requests).hasSize(11);
    }

    @Test
    void theTimeLimitCountsTheInvocationsToo() throws Exception {
        SettableClock clock = new SettableClock();
        EntryPoint slow = request -> {
            requests.add(request);
            clock.advance(Duration.ofSeconds(50));
            return json("{'status': 'IN_PROGRESS', 'callbackDelaySeconds': 10}");
        };
        ResourceTypeHandler handler = new ResourceTypeHandler(
                slow, "Some::Type", CALLER, action -> Duration.ofMinutes(5), waits::add, clock, event -> {});

        assertThat(handler.run(create()).message()).isEqualTo("The handler was still in progress after 5 min");
        assertThat(requests).hasSize(6);
    }

    @Test
    void anEntryPointThatFailsIsAnInternalFailure() throws Exception {
        EntryPoint broken = request -> {
            throw new IOException("no such class");
        };

        ProgressEvent event =
                new ResourceTypeHandler(broken, "Some::Type", CALLER, Duration.ZERO, waits::add).run(create());
        assertThat(event.errorCode()).isEqualTo("InternalFailure");
        assertThat(event.message()).isEqualTo("no such class");
    }

    private ResourceTypeHandler handler() {
        EntryPoint entryPoint = request -> {
            requests.add(json(request.toString()));
            return json(answers.remove());
        };
        return new ResourceTypeHandler(entryPoint, "Some::Type", CALLER, Duration.ofMinutes(10), waits::add);
    }

    private static HandlerRequest create() throws JsonProcessingException {
        return HandlerRequest.of(Action.CREATE, "token", json("{'A': 1}"));
    }

    private static ObjectNode json(String text) throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
