package software.amazon.cognito.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * The handler jar that is submitted to the registry, loaded in isolation and invoked the way AWS Lambda does.
 *
 * <p>Can be used by several threads: a wrapper serves one request at a time, so each request takes an idle one.
 *
 * <p>The Cognito endpoint and region reach the handlers by the AWS SDK's own system properties only: {@link #configure}.
 */
public final class HandlerJar implements AutoCloseable {
    private static final String PRIVATE_TEMP_FOLDER = "handler-tmp";
    private static final String REGION_PROPERTY = "aws.region";
    private static final String ENDPOINT_PROPERTY = "aws.endpointUrlCognitoIdentityProvider";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URLClassLoader loader;
    private final Consumer<String> log;

    private HandlerJar(URLClassLoader loader, Consumer<String> log) {
        this.loader = loader;
        this.log = log;
    }

    /** Where the build of this project leaves it, unless the system property {@code handler.jar} says otherwise. */
    public static Path ofProject() {
        return Path.of(System.getProperty("handler.jar", "target/aws-cognito-userpoolclient-handler.jar"));
    }

    /**
     * Loads the jar.
     *
     * @param log takes the lines that the handlers log
     * @throws IOException when there is no jar
     * @throws IllegalStateException unless java.io.tmpdir is a private folder named {@code handler-tmp}: the RPDK
     *     deletes whatever is in it on every request
     */
    public static HandlerJar open(Path jar, Consumer<String> log) throws IOException {
        requirePrivateTempFolder();
        if (!Files.isRegularFile(jar)) {
            throw new IOException("There is no handler jar at " + jar);
        }
        URL[] path = {jar.toUri().toURL()};
        return new HandlerJar(new URLClassLoader("handler", path, ClassLoader.getPlatformClassLoader()), log);
    }

    /**
     * Sets what the AWS SDK inside handler jars uses, in all of this process; before the first invocation.
     *
     * @param cognito the Cognito endpoint; null for the Region's own
     */
    public static void configure(String region, URI cognito) {
        System.setProperty(REGION_PROPERTY, region);
        if (cognito == null) {
            System.clearProperty(ENDPOINT_PROPERTY);
        } else {
            System.setProperty(ENDPOINT_PROPERTY, cognito.toString());
        }
    }

    private static void requirePrivateTempFolder() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        if (!folder.endsWith(PRIVATE_TEMP_FOLDER) || !Files.isDirectory(folder)) {
            throw new IllegalStateException("Handlers delete everything in java.io.tmpdir, which is " + folder
                    + ". Set it to an existing folder of the sandbox's own named " + PRIVATE_TEMP_FOLDER + ".");
        }
    }

    /** Reads a JSON file in the jar, such as a type's schema. */
    public JsonNode resource(String name) throws IOException {
        URL resource = loader.findResource(name);
        if (resource == null) {
            throw new IOException("The handler jar holds no " + name);
        }
        try (InputStream in = resource.openStream()) {
            return JSON.readTree(in);
        }
    }

    /** The {@code handleRequest} of an entry class, such as a type's {@code Entrypoint}. */
    public EntryPoint entryPoint(String entryClass) {
        Queue<Entry> idle = new ConcurrentLinkedQueue<>();
        return request -> invoke(entryClass, idle, request);
    }

    private JsonNode invoke(String entryClass, Queue<Entry> idle, JsonNode request) throws IOException {
        requirePrivateTempFolder();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Entry waiting = idle.poll();
            Entry entry = waiting == null ? Entry.load(loader, entryClass, log) : waiting;
            byte[] answer = entry.handle(JSON.writeValueAsBytes(request));
            idle.add(entry);
            return JSON.readTree(answer);
        } catch (InvocationTargetException e) {
            throw new IOException(
                    entryClass + " failed with " + e.getCause().getClass().getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IOException("The handler jar has no usable " + entryClass, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    /** A wrapper that waits for requests, and the Lambda context that it is given. */
    private record Entry(Object wrapper, Method handleRequest, Object context) {
        static Entry load(ClassLoader loader, String entryClass, Consumer<String> log)
                throws ReflectiveOperationException {
            Class<?> type = loader.loadClass(entryClass);
            Class<?> contextType = loader.loadClass("com.amazonaws.services.lambda.runtime.Context");
            return new Entry(
                    type.getConstructor().newInstance(),
                    type.getMethod("handleRequest", InputStream.class, OutputStream.class, contextType),
                    LambdaContext.of(contextType, log));
        }

        byte[] handle(byte[] request) throws ReflectiveOperationException {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            handleRequest.invoke(wrapper, new ByteArrayInputStream(request), answer, context);
            return answer.toByteArray();
        }
    }
}
