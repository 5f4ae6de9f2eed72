package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.handler.EntryPoint;
import software.amazon.cognito.sandbox.handler.HandlerRequest;
import software.amazon.cognito.sandbox.handler.ProgressEvent;
import software.amazon.cognito.sandbox.handler.ResourceTypeHandler;
import software.amazon.cognito.sandbox.handler.Waiter;

/** The handlers as CloudFormation drives them on behalf of an account, without the waits between two invocations. */
final class AppClientHandlers {
    private static final String STACK_ID = "arn:aws:cloudformation:us-east-1:123456789012:stack/shop/5f1e";
    private static final Duration STACK_TIMEOUT = Duration.ofHours(2);

    private final ResourceTypeHandler handler;

    AppClientHandlers(AppClientType type, Account account, EntryPoint entryPoint) {
        this(type, account, entryPoint, delay -> {});
    }

    /** @param waiter is told of the waits between two invocations */
    AppClientHandlers(AppClientType type, Account account, EntryPoint entryPoint, Waiter waiter) {
        handler = new ResourceTypeHandler(entryPoint, type.typeName(), caller(account), STACK_TIMEOUT, waiter);
    }

    AppClientHandlers(AppClientType type, Account account) {
        this(type, account, new Lambda(type, line -> {}));
    }

    /** Those of AWS::Cognito::UserPoolClient. */
    AppClientHandlers(Account account) {
        this(AppClientType.USER_POOL_CLIENT, account);
    }

    static Caller caller(Account account) {
        AwsSessionCredentials session = AwsSessionCredentials.create(account.accessKeyId(), "secret", "session");
        return new Caller("123456789012", "us-east-1", who -> session);
    }

    ProgressEvent create(ObjectNode desired) {
        return run(request(Action.CREATE, desired, null));
    }

    ProgressEvent read(ObjectNode identifier) {
        return run(request(Action.READ, identifier, null));
    }

    ProgressEvent update(ObjectNode previous, ObjectNode desired) {
        return run(request(Action.UPDATE, desired, previous));
    }

    ProgressEvent delete(ObjectNode identifier) {
        return run(request(Action.DELETE, identifier, null));
    }

    /** @param nextToken null for the first page */
    ProgressEvent list(ObjectNode userPool, String nextToken) {
        return run(request(Action.LIST, userPool, null).page(nextToken, null));
    }

    /** A request of a stack. */
    static HandlerRequest request(Action action, ObjectNode desired, ObjectNode previous) {
        return new HandlerRequest(action, UUID.randomUUID().toString(), STACK_ID, "WebClient", desired, previous);
    }

    /** A request of Cloud Control: without a stack. */
    static HandlerRequest patch(ObjectNode desired, ObjectNode previous) {
        return new HandlerRequest(Action.UPDATE, UUID.randomUUID().toString(), null, null, desired, previous);
    }

    ProgressEvent run(HandlerRequest request) {
        try {
            return handler.run(request);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
