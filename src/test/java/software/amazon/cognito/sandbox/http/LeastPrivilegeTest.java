package software.amazon.cognito.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;

class LeastPrivilegeTest {
    private static final String READ = LeastPrivilege.handler("AWS::Cognito::UserPoolClient", "READ");
    private static final HttpReply PERMITTED = new HttpReply(200, "text/plain", Map.of(), new byte[0]);

    @Test
    void permitsAHandlerWhatItsSchemaNames() throws Exception {
        assertThat(call(LeastPrivilege.accessKeyId(READ), "DescribeUserPoolClient"))
                .isEqualTo(PERMITTED);
    }

    @Test
    void deniesAHandlerWhatItsSchemaDoesNotName() throws Exception {
        HttpReply reply = call(LeastPrivilege.accessKeyId(READ), "DeleteUserPoolClient");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(new String(reply.body()))
                .contains("AccessDeniedException")
                .contains(
                        "The handler AWS::Cognito::UserPoolClient.READ is not authorized to perform: cognito-idp:DeleteUserPoolClient");
    }

    @Test
    void letsEverybodyElsePass() throws Exception {
        assertThat(call("AKIDEXAMPLE", "DeleteUserPoolClient")).isEqualTo(PERMITTED);
        assertThat(call(LeastPrivilege.accessKeyId("SANDBOX"), "DeleteUserPoolClient"))
                .isEqualTo(PERMITTED);
    }

    @Test
    void tellsTheHandlersOfOneTypeFromThoseOfAnother() throws Exception {
        String another = LeastPrivilege.handler("AWS::Cognito::ManagedUserPoolClient", "READ");
        assertThat(call(LeastPrivilege.accessKeyId(another), "DeleteUserPoolClient"))
                .isEqualTo(PERMITTED);
    }

    private static HttpReply call(String accessKeyId, String operation) throws Exception {
        JsonNode schema = Json.MAPPER.readTree(
                "{\"typeName\": \"AWS::Cognito::UserPoolClient\", \"handlers\": {\"read\": {\"permissions\": [\"cognito-idp:DescribeUserPoolClient\"]}}}");
        HttpFields headers = HttpFields.build()
                .put("Authorization", "AWS4-HMAC-SHA256 Credential=" + accessKeyId + "/20261122/us-east-1/x")
                .put("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation);
        return new LeastPrivilege(Route.immediate(request -> PERMITTED), List.of(schema))
                .handle(new HttpCall(headers, Map.of(), "", new byte[0]))
                .toCompletableFuture()
                .join();
    }
}
