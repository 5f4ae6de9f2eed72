package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** User pools and what they hold beside clients. */
class UserPoolsTest {
    private SimulatorCaller caller;

    @BeforeEach
    void start() throws IOException {
        caller = new SimulatorCaller(new CognitoSimulator(
                MVStore.open(null), Options.of(Omission.RESET).inRegion("eu-west-1"), new SettableClock()));
    }

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void aPoolHasAnIdOfItsRegionAndTheServicesDefaults() {
        JsonNode pool = caller.ok("CreateUserPool", "{'PoolName': 'people'}").get("UserPool");
        String id = pool.get("Id").asText();
        assertThat(id).matches("eu-west-1_[0-9A-Za-z]{9}");
        assertThat(pool.get("Name").asText()).isEqualTo("people");
        assertThat(pool.get("Arn").asText()).isEqualTo("arn:aws:cognito-idp:eu-west-1:123456789012:userpool/" + id);
        assertThat(pool.get("UserPoolTier").asText()).isEqualTo("ESSENTIALS");
        assertThat(pool.get("SchemaAttributes").findValuesAsText("Name"))
                .hasSize(20)
                .contains("sub", "email");
        assertThat(pool.has("PoolName")).isFalse();
        assertThat(pool.get("CreationDate")).isEqualTo(pool.get("LastModifiedDate"));
        assertThat(describe(id)).isEqualTo(pool);
    }

    @Test
    void customAttributesGetTheirPrefix() {
        String id = caller.createPool("'Schema': [{'Name': 'tenant', 'AttributeDataType': 'String'}, "
                + "{'Name': 'mark', 'AttributeDataType': 'String', 'DeveloperOnlyAttribute': true}]");
        assertThat(describe(id).get("SchemaAttributes").findValuesAsText("Name"))
                .hasSize(22)
                .contains("custom:tenant", "dev:custom:mark");
    }

    @Test
    void anUpdateResetsWhatItLeavesOutButNameSchemaAndIdentity() {
        String id = caller.createPool("'MfaConfiguration': 'OPTIONAL', 'UsernameAttributes': ['email'], "
                + "'Schema': [{'Name': 'tenant', 'AttributeDataType': 'String'}]");
        JsonNode before = describe(id);
        assertThat(caller.ok("UpdateUserPool", "{'UserPoolId': '" + id + "', 'DeletionProtection': 'ACTIVE'}"))
                .isEmpty();
        JsonNode after = describe(id);
        assertThat(after.get("MfaConfiguration").asText()).isEqualTo("OFF");
        assertThat(after.get("DeletionProtection").asText()).isEqualTo("ACTIVE");
        assertThat(after.has("UserPoolId")).isFalse();
        for (String kept :
                new String[] {"Id", "Arn", "Name", "CreationDate", "SchemaAttributes", "UsernameAttributes"}) {
            assertThat(after.get(kept)).as(kept).isEqualTo(before.get(kept));
        }
    }

    @Test
    void aProtectedPoolIsNotDeleted() {
        String id = caller.createPool("'DeletionProtection': 'ACTIVE'");
        String input = "{'UserPoolId': '" + id + "'}";
        assertThat(caller.call("DeleteUserPool", input).error()).startsWith("InvalidParameterException: ");
        caller.ok("UpdateUserPool", input);
        assertThat(caller.ok("DeleteUserPool", input)).isEmpty();
        assertThat(caller.call("DescribeUserPool", input).error()).startsWith("ResourceNotFoundException: ");
    }

    @Test
    void listsPoolsInPages() {
        caller.createPool("");
        caller.createPool("");
        JsonNode page = caller.ok("ListUserPools", "{'MaxResults': 1}");
        JsonNode last = caller.ok("ListUserPools", "{'MaxResults': 1, 'NextToken': " + page.get("NextToken") + "}");
        assertThat(page.at("/UserPools/0/Id")).isNotEqualTo(last.at("/UserPools/0/Id"));
        assertThat(last.at("/UserPools/0/Name").asText()).isEqualTo("pool");
        assertThat(last.has("NextToken")).isFalse();
    }

    @Test
    void aResourceServerLivesFromCreateToDelete() {
        String identity = "'UserPoolId': '" + caller.createPool("") + "', 'Identifier': 'https://api.example.com'";
        JsonNode created = caller.ok(
                "CreateResourceServer",
                "{" + identity + ", 'Name': 'a', 'Scopes': [{'ScopeName': 'read', 'ScopeDescription': 'x'}]}");
        assertThat(created.at("/ResourceServer/Scopes/0/ScopeName").asText()).isEqualTo("read");
        assertThat(caller.ok("DescribeResourceServer", "{" + identity + "}")).isEqualTo(created);

        JsonNode updated = caller.ok("UpdateResourceServer", "{" + identity + ", 'Name': 'b'}");
        assertThat(updated.at("/ResourceServer/Name").asText()).isEqualTo("b");
        assertThat(updated.get("ResourceServer").has("Scopes")).isFalse();

        assertThat(caller.ok("ListResourceServers", "{" + identity + "}").at("/ResourceServers/0"))
                .isEqualTo(updated.get("ResourceServer"));
        assertThat(caller.ok("DeleteResourceServer", "{" + identity + "}")).isEmpty();
        assertThat(caller.call("DescribeResourceServer", "{" + identity + "}").error())
                .startsWith("ResourceNotFoundException: ");
    }

    @Test
    void anIdentityProviderLivesFromCreateToDelete() {
        String identity = "'UserPoolId': '" + caller.createPool("") + "', 'ProviderName': 'Corp'";
        JsonNode created = caller.ok(
                "CreateIdentityProvider",
                "{" + identity + ", 'ProviderType': 'SAML', 'ProviderDetails': {'MetadataURL': 'https://x.example'}}");
        assertThat(created.at("/IdentityProvider/ProviderType").asText()).isEqualTo("SAML");
        assertThat(caller.ok("DescribeIdentityProvider", "{" + identity + "}")).isEqualTo(created);
        assertThat(caller.ok("ListIdentityProviders", "{" + identity + ", 'MaxResults': 0}")
                        .at("/Providers/0"))
                .hasSize(4);
        assertThat(caller.ok("DeleteIdentityProvider", "{" + identity + "}")).isEmpty();
        assertThat(caller.call("DescribeIdentityProvider", "{" + identity + "}").error())
                .startsWith("ResourceNotFoundException: ");
    }

    private JsonNode describe(String id) {
        return caller.ok("DescribeUserPool", "{'UserPoolId': '" + id + "'}").get("UserPool");
    }
}
