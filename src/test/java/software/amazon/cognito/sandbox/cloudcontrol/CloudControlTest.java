package software.amazon.cognito.sandbox.cloudcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.sandbox.cloudcontrol.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life cycle of a resource, and the rules before a handler runs. */
class CloudControlTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_795_000_000_123L), ZoneOffset.UTC);
    private static final String THING = "box|i1";

    private final Things things = new Things();
    private CloudControl cloudControl;
    private Client client;

    @BeforeEach
    void start() {
        cloudControl = new CloudControl(MVStore.open(null), List.of(things.provider()), CLOCK);
        cloudControl.start(identifier -> Optional.empty());
        client = new Client(cloudControl);
    }

    @AfterEach
    void stop() {
        cloudControl.close();
    }

    @Test
    void aCreateIsPendingAndThenSucceedsWithTheIdentifier() throws Exception {
        JsonNode accepted = client.create("{'Box': 'box'}");
        String token = Client.token(accepted);

        assertThat(accepted)
                .hasToString(("{'ProgressEvent':{'TypeName':'Test::Unit::Thing','RequestToken':'" + token
                                + "','Operation':'CREATE','OperationStatus':'PENDING','EventTime':1795000000.123}}")
                        .replace('\'', '"'));
        assertThat(client.status(token))
                .hasToString(("{'TypeName':'Test::Unit::Thing','Identifier':'box|i1','RequestToken':'" + token
                                + "','Operation':'CREATE','OperationStatus':'SUCCESS','EventTime':1795000000.123}")
                        .replace('\'', '"'));
    }

    @Test
    void aResourceIsReadByItsIdentifierAsTextOrJson() throws Exception {
        client.finalEvent(client.create("{'Box': 'box', 'Size': 3}"));

        String expected = "{\"TypeName\":\"Test::Unit::Thing\",\"ResourceDescription\":{\"Identifier\":\"box|i1\","
                + "\"Properties\":\"{\\\"Box\\\":\\\"box\\\",\\\"Size\\\":3,\\\"Id\\\":\\\"i1\\\"}\"}}";
        assertThat(client.call("GetResource", "Identifier", THING)).hasToString(expected);
        assertThat(client.call("GetResource", "Identifier", "{'Id': 'i1', 'Box': 'box'}"))
                .hasToString(expected);
    }

    @Test
    void anUpdateIsThePatchOnWhatIsReadWithoutReadOnlyPropertiesButTheIdentifier() throws Exception {
        client.finalEvent(client.create("{'Box': 'box', 'Size': 3, 'Tags': ['a', 'b']}"));
        things.things.get("i1").put("Name", "other");

        JsonNode event = client.finalEvent(client.update(
                THING, "[{'op': 'remove', 'path': '/Tags/0'}, {'op': 'replace', 'path': '/Size', 'value': 4}]"));
        JsonNode data = things.requests.get(things.requests.size() - 1).get("requestData");
        assertThat(event.get("OperationStatus").asText()).isEqualTo("SUCCESS");
        assertThat(data.get("previousResourceProperties"))
                .isEqualTo(json("{'Box': 'box', 'Size': 3, 'Tags': ['a', 'b'], 'Name': 'other', 'Id': 'i1'}"));
        assertThat(data.get("resourceProperties"))
                .isEqualTo(json("{'Box': 'box', 'Size': 4, 'Tags': ['b'], 'Name': 'other', 'Id': 'i1'}"));
    }

    @Test
    void anEmptyPatchIsAnUpdate() throws Exception {
        client.finalEvent(client.create("{'Box': 'box'}"));

        assertThat(client.finalEvent(client.update(THING, "[]"))
                        .get("OperationStatus")
                        .asText())
                .isEqualTo("SUCCESS");
        assertThat(things.invocations("UPDATE")).isEqualTo(1);
    }

    @Test
    void whatIsDeletedIsGone() throws Exception {
        client.finalEvent(client.create("{'Box': 'box'}"));
        client.finalEvent(client.call("DeleteResource", "Identifier", THING));

        assertThat(client.error("GetResource", "Identifier", THING))
                .isEqualTo("400 ResourceNotFoundException: Test::Unit::Thing Handler returned status FAILED: "
                        + "There is no thing i1 (HandlerErrorCode: NotFound)");
        assertThat(client.error("UpdateResource", Client.patchOf(THING, "[]")))
                .startsWith("400 ResourceNotFoundException");
        JsonNode event = client.finalEvent(client.call("DeleteResource", "Identifier", THING));
        assertThat(event.get("OperationStatus").asText()).isEqualTo("FAILED");
        assertThat(event.get("ErrorCode").asText()).isEqualTo("NotFound");
        assertThat(event.get("StatusMessage").asText()).isEqualTo("There is no thing i1");
    }

    @Test
    void aFailedCreateHasAnIdentifierExactlyWhenTheResourceExists() throws Exception {
        things.answer("CREATE", "{'status': 'FAILED', 'errorCode': 'AlreadyExists', 'message': 'm'}");
        things.answer(
                "CREATE",
                "{'status': 'FAILED', 'errorCode': 'NotStabilized', 'resourceModel': {'Box': 'box', 'Id': 'i9'}}");

        JsonNode without = client.finalEvent(client.create("{'Box': 'box'}"));
        assertThat(without.get("ErrorCode").asText()).isEqualTo("AlreadyExists");
        assertThat(without.has("Identifier")).isFalse();
        JsonNode with = client.finalEvent(client.create("{'Box': 'box'}"));
        assertThat(with.get("OperationStatus").asText()).isEqualTo("FAILED");
        assertThat(with.get("Identifier").asText()).isEqualTo("box|i9");
    }

    @Test
    void aRetryableFailureIsTriedAgain() throws Exception {
        things.answer("CREATE", "{'status': 'FAILED', 'errorCode': 'Throttling', 'message': 'm'}");

        assertThat(client.finalEvent(client.create("{'Box': 'box'}"))
                        .get("OperationStatus")
                        .asText())
                .isEqualTo("SUCCESS");
        assertThat(things.invocations("CREATE")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'Box': 'box', 'Id': 'x'}; 400 InvalidRequestException: Invalid desired state: readOnlyProperties [/properties/Id] cannot be specified: the service sets them",
                "{}; 400 ValidationException: Model validation failed (#: required key [Box] not found)",
                "{'Box': 'box', 'Y': 1}; 400 ValidationException: Model validation failed (#: extraneous key [Y] is not permitted)",
                "{'Box': 'box', 'Size': 11}; 400 ValidationException: Model validation failed (#/Size: 11 is not less or equal to 10)",
                "{'Box': 'box', 'Size': '1'}; 400 ValidationException: Model validation failed (#/Size: expected type: Integer, found: String)",
                "{'Box': 'box', 'Name': 'HUSH'}; 400 ValidationException: Model validation failed (#/Name: failed validation constraint for keyword [pattern]: must match ^[a-z]+$)",
                "{'Box': 'box', 'Color': 'HUSH'}; 400 ValidationException: Model validation failed (#/Color: failed validation constraint for keyword [enum]: must be one of [RED])",
                "[1]; 400 ValidationException: DesiredState is not a JSON object",
                "{'Box': hush}; 400 ValidationException: DesiredState is not JSON: line 1, column 13",
            },
            quoteCharacter = '~')
    void aDesiredStateThatBreaksARuleIsRefusedBeforeTheHandlerRuns(String desired, String error) throws Exception {
        assertThat(client.error("CreateResource", "DesiredState", desired)).isEqualTo(error);
        assertThat(things.requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[{'op': 'replace', 'path': '/Box', 'value': 'x'}]; 400 NotUpdatableException: Invalid patch update: createOnlyProperties [/properties/Box] cannot be updated",
                "[{'op': 'remove', 'path': '/Id'}]; 400 ValidationException: Invalid patch update: readOnlyProperties [/properties/Id] cannot be updated",
                "[{'op': 'add', 'path': '/Size', 'value': 0}]; 400 ValidationException: Model validation failed (#/Size: 0 is not greater or equal to 1)",
                "[{'op': 'replace', 'path': '/Size', 'value': 2}]; 400 ValidationException: Invalid patch document: [REPLACE Operation] noSuchPath in source, path provided : /Size",
                "[{'op': 'remove', 'path': '/Size'}]; 400 ValidationException: Invalid patch document: [REMOVE Operation] noSuchPath in source, path provided : /Size",
                "[{'op': 'test', 'path': '/Box', 'value': 'hush'}]; 400 ValidationException: Invalid patch document: [TEST Operation] another value in source, path provided : /Box",
                "[{'op': 'add', 'path': '/Tags/5', 'value': 'x'}]; 400 ValidationException: Invalid patch document: [ADD Operation] noSuchPath in source, path provided : /Tags/5",
                "[{'op': 'replace', 'path': '', 'value': 1}]; 400 ValidationException: Invalid patch document: the result is not a JSON object",
                "[{'op': 'add', 'path': 'Size', 'value': 1}]; 400 ValidationException: Invalid patch document: path Size: Missing leading slash",
                "{}; 400 ValidationException: PatchDocument is not a JSON array of operations (RFC 6902)",
                "[; 400 ValidationException: PatchDocument is not JSON: line 1, column 2",
            },
            quoteCharacter = '~')
    void aPatchThatBreaksARuleIsRefusedBeforeTheUpdateHandlerRuns(String patch, String error) throws Exception {
        client.finalEvent(client.create("{'Box': 'box'}"));

        assertThat(client.error("UpdateResource", Client.patchOf(THING, patch))).isEqualTo(error);
        assertThat(things.invocations("UPDATE")).isZero();
        assertThat(client.finalEvent(client.update(THING, "[]"))
                        .get("OperationStatus")
                        .asText())
                .as("the resource is free again")
                .isEqualTo("SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDenied, 400 AccessDeniedException",
        "GeneralServiceException, 400 GeneralServiceException",
        "InternalFailure, 500 HandlerInternalFailureException",
        "InvalidRequest, 400 InvalidRequestException",
        "NetworkFailure, 500 NetworkFailureException",
        "NotFound, 400 ResourceNotFoundException",
        "ServiceInternalError, 500 ServiceInternalErrorException",
        "Throttling, 400 ThrottlingException",
        "Unknown, 500 HandlerFailureException"
    })
    void aHandlersErrorCodeBecomesTheServicesException(String code, String exception) throws Exception {
        for (int attempt = 0; attempt < 3; attempt++) {
            things.answer("READ", "{'status': 'FAILED', 'errorCode': '" + code + "', 'message': 'm'}");
        }

        assertThat(client.error("GetResource", "Identifier", THING)).startsWith(exception + ": ");
    }

    @Test
    void aRequestOutsideTheServiceModelIsRefused() throws Exception {
        assertThat(client.error("GetResource", json("{'TypeName': 'Test::Unit::Thing'}")))
                .isEqualTo("400 ValidationException: 1 validation error detected: "
                        + "Value null at 'identifier' failed to satisfy constraint: Member must not be null");
        assertThat(client.error("GetResource", json("{'TypeName': 'Test::Unit::Other', 'Identifier': 'x'}")))
                .isEqualTo("400 TypeNotFoundException: The type 'Test::Unit::Other' cannot be found.");
        assertThat(client.error("GetResource", "Identifier", "i1"))
                .isEqualTo("400 ValidationException: Identifier i1 is not valid for identifier "
                        + "[/properties/Box, /properties/Id]");
        assertThat(client.error("GetResourceRequestStatus", json("{'RequestToken': 'x'}")))
                .startsWith("400 RequestTokenNotFoundException");
        assertThat(client.error("MakeResource", json("{}"))).startsWith("400 UnknownOperationException");
    }
}
