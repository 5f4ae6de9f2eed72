package software.amazon.cognito.sandbox.handler;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The part of AWS Lambda's context that a handler uses, for the jar's own copy of the interface. */
public final class LambdaContext {
    private static final int MAX_LINE = 2_000;
    private static final int TIMEOUT_MILLIS = (int) TimeUnit.SECONDS.toMillis(60);

    private LambdaContext() {}

    /** @param log takes the lines that are logged */
    public static Object of(Class<?> contextType, Consumer<String> log) throws ReflectiveOperationException {
        Class<?> loggerType = contextType.getMethod("getLogger").getReturnType();
        Object logger = proxy(loggerType, (self, method, arguments) -> {
            log.accept(line(arguments[0]));
            return null;
        });
        return proxy(contextType, (self, method, arguments) -> switch (method.getName()) {
            case "getLogger" -> logger;
            case "getRemainingTimeInMillis" -> TIMEOUT_MILLIS;
            case "getMemoryLimitInMB" -> 256;
            default -> null;
        });
    }

    private static String line(Object message) {
        String text = message instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "" + message;
        return text.substring(0, Math.min(text.length(), MAX_LINE)).stripTrailing();
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
