package software.amazon.cognito.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolClientRequest;

/**
 * Sees in an answer of DescribeUserPoolClient that Secrets Manager keeps the app client's secret: the member
 * ClientSecretArn of the API model of 2026-11-20, which the SDK does not know. To go when it does.
 */
final class SecretArn implements ExecutionInterceptor {

    private static final ExecutionAttribute<AtomicBoolean> SEEN = new ExecutionAttribute<>("ClientSecretArn");

    /** Inside a JSON text its quotes would be escaped, so this is the member and nothing else. */
    private static final Pattern MEMBER = Pattern.compile("\"ClientSecretArn\"\\s*:\\s*\"[^\"]");

    /** The same request, which also notes whether its answer has the member. */
    static DescribeUserPoolClientRequest notedIn(AtomicBoolean seen, DescribeUserPoolClientRequest request) {
        return request.toBuilder()
                .overrideConfiguration(request.overrideConfiguration().orElseThrow().toBuilder()
                        .putExecutionAttribute(SEEN, seen)
                        .build())
                .build();
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        AtomicBoolean seen = attributes.getAttribute(SEEN);
        if (seen == null) {
            return context.responseBody();
        }
        return context.responseBody().map(body -> {
            byte[] answer = read(body);
            seen.set(MEMBER.matcher(new String(answer, StandardCharsets.UTF_8)).find());
            return new ByteArrayInputStream(answer);
        });
    }

    private static byte[] read(InputStream body) {
        try (body) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw SdkClientException.create("The answer broke off.", e);
        }
    }
}
