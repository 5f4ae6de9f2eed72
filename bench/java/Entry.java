import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;

/** The entry point of a handler jar, found and called as AWS Lambda does. */
final class Entry {
    private final Object instance;
    private final Method method;
    private final Context context = new LambdaContext();

    /** @param name class and method, as in .rpdk-config: {@code a.b.Entrypoint::handleRequest} */
    Entry(String name) throws ReflectiveOperationException {
        requirePrivateTempFolder();
        String[] parts = name.split("::");
        Class<?> type = Class.forName(parts[0]);
        instance = type.getConstructor().newInstance();
        method = type.getMethod(parts[1], InputStream.class, OutputStream.class, Context.class);
    }

    byte[] invoke(byte[] request) throws ReflectiveOperationException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        method.invoke(instance, new ByteArrayInputStream(request), answer, context);
        return answer.toByteArray();
    }

    /** The RPDK deletes everything in java.io.tmpdir with each request. */
    private static void requirePrivateTempFolder() {
        if (!System.getProperty("java.io.tmpdir").endsWith("/handler-tmp")) {
            throw new IllegalStateException("Set java.io.tmpdir to a folder of your own named handler-tmp.");
        }
    }
}
