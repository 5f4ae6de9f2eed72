package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

@PropertyDefaults(tries = 1000)
class ClientNameTest {

    private static final String STACK = "arn:aws:cloudformation:us-east-1:123456789012:stack/shop/5f1e";

    @Property
    void alwaysSatisfiesTheLimitsOfCognito(
            @ForAll String logicalId, @ForAll String stackId, @ForAll @NotBlank String token) {
        assertThat(name(stackId, logicalId, token)).matches("[\\w\\s+=,.@-]{1,128}");
        assertThat(name(null, logicalId.repeat(50), token)).matches("[\\w\\s+=,.@-]{1,128}");
    }

    @Test
    void isTheSameForTheSameRequestAndTellsWhereItComesFrom() {
        assertThat(name(STACK, "WebClient", "token"))
                .startsWith("shop-WebClient-")
                .isEqualTo(name(STACK, "WebClient", "token"));
    }

    @Test
    void differsBetweenRequestsResourcesAndStacks() {
        assertThat(name(STACK, "WebClient", "token"))
                .isNotEqualTo(name(STACK, "WebClient", "other"))
                .isNotEqualTo(name(STACK, "MobileClient", "token"))
                .isNotEqualTo(name(STACK.replace("shop", "blog"), "WebClient", "token"));
    }

    @Test
    void differsBetweenResourcesOfAStackWithALongName() {
        String longStack = STACK.replace("shop", "s".repeat(128));

        assertThat(name(longStack, "WebClient", "token")).isNotEqualTo(name(longStack, "MobileClient", "token"));
    }

    @Test
    void isDerivedWithoutAStackAsCloudControlCalls() {
        assertThat(name(null, null, "token")).startsWith("AppClient-");
    }

    private static String name(String stackId, String logicalId, String token) {
        return ClientName.derive(ResourceHandlerRequest.<ResourceModel>builder()
                .stackId(stackId)
                .logicalResourceIdentifier(logicalId)
                .clientRequestToken(token)
                .build());
    }
}
