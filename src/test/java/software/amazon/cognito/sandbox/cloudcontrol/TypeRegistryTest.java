package software.amazon.cognito.sandbox.cloudcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.provider.TypeSchema;

class TypeRegistryTest {
    private static final String ARN = "arn:aws:cloudformation:us-east-1:123456789012:type/resource/Test-Unit-Thing";

    private final TypeSchema schema = new Things().provider().schema();
    private final TypeRegistry registry = new TypeRegistry(List.of(schema), Things.CALLER);

    @Test
    void aTypeIsDescribedByItsNameOrItsArn() {
        ObjectNode type = registry.call("DescribeType", Map.of("Type", "RESOURCE", "TypeName", Things.TYPE));

        assertThat(type.get("Arn").asText()).isEqualTo(ARN);
        assertThat(type.get("Schema").asText()).isEqualTo(schema.document().toString());
        assertThat(type.get("ProvisioningType").asText()).isEqualTo("FULLY_MUTABLE");
        assertThat(type.get("Visibility").asText()).isEqualTo("PRIVATE");
        assertThat(registry.call("DescribeType", Map.of("Arn", ARN))).isEqualTo(type);
    }

    @Test
    void anUnknownTypeIsNotFound() {
        assertThatThrownBy(() -> registry.call("DescribeType", Map.of("TypeName", "Test::Unit::Other")))
                .isInstanceOfSatisfying(AwsException.class, e -> {
                    assertThat(e.status()).isEqualTo(404);
                    assertThat(e.code()).isEqualTo("TypeNotFoundException");
                })
                .hasMessage("The type 'Test::Unit::Other' cannot be found.");
        assertThatThrownBy(() -> registry.call("DescribeType", Map.of()))
                .hasMessage("Either TypeName with Type or Arn must be given");
    }

    @Test
    void typesAreListedByFilterAndPage() {
        TypeRegistry two = new TypeRegistry(List.of(schema, schema), Things.CALLER);

        assertThat(two.call("ListTypes", Map.of()).get("TypeSummaries")).hasSize(2);
        ObjectNode page = two.call("ListTypes", Map.of("MaxResults", "1"));
        assertThat(page.get("TypeSummaries")).hasSize(1);
        ObjectNode rest =
                two.call("ListTypes", Map.of("NextToken", page.get("NextToken").asText()));
        assertThat(rest.get("TypeSummaries")).hasSize(1);
        assertThat(rest.has("NextToken")).isFalse();
        assertThat(two.call("ListTypes", Map.of("Visibility", "PUBLIC")).get("TypeSummaries"))
                .isEmpty();
        assertThat(two.call("ListTypes", Map.of("Filters.TypeNamePrefix", "Other::"))
                        .get("TypeSummaries"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4294967295", "99999999999999999999", "x", ""})
    void whatIsNoNumberOfResultsIsRefused(String number) {
        for (String parameter : List.of("MaxResults", "NextToken")) {
            assertThatThrownBy(() -> registry.call("ListTypes", Map.of(parameter, number)))
                    .isInstanceOf(AwsException.class)
                    .hasMessage("NextToken and MaxResults must be numbers, not " + number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "999999999"})
    void aPageHasOneToAHundredResults(String number) {
        assertThatThrownBy(() -> registry.call("ListTypes", Map.of("MaxResults", number)))
                .isInstanceOf(AwsException.class)
                .hasMessage("MaxResults must be 1 to 100, not " + number);
    }

    @Test
    void moreThanThereIsCanBeAskedFor() {
        assertThat(registry.call("ListTypes", Map.of("MaxResults", "100", "NextToken", "999999999"))
                        .get("TypeSummaries"))
                .isEmpty();
    }

    @Test
    void theCallerIsOneUser() {
        SecurityTokenService sts = new SecurityTokenService("123456789012");

        assertThat(sts.call("GetCallerIdentity", Map.of()))
                .hasToString("{\"Arn\":\"arn:aws:iam::123456789012:user/sandbox\",\"UserId\":\"AIDASANDBOXSANDBOXSAN\","
                        + "\"Account\":\"123456789012\"}");
        assertThatThrownBy(() -> sts.call("AssumeRole", Map.of())).isInstanceOf(AwsException.class);
    }
}
