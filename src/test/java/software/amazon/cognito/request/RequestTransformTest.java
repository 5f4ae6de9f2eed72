package software.amazon.cognito.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;
import software.amazon.awssdk.regions.Region;
import software.amazon.cloudformation.LambdaWrapper;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.userpoolclient.Entrypoint;
import software.amazon.cognito.userpoolclient.HandlerWrapper;
import software.amazon.cognito.userpoolclient.Handlers;
import software.amazon.cognito.userpoolclient.SimulatedCognito;

/** What the handlers get of a request is what they get of it from the generated wrapper. */
class RequestTransformTest {
    private static final List<Type> TYPES = List.of(
            new Type("AWS::Cognito::UserPoolClient", new Entrypoint(), new HandlerWrapper()),
            new Type(
                    "AWS::Cognito::ManagedUserPoolClient",
                    new software.amazon.cognito.manageduserpoolclient.Entrypoint(),
                    new software.amazon.cognito.manageduserpoolclient.HandlerWrapper()));

    static Stream<Arguments> anyRegion() {
        Stream<String> unknown = Stream.of(
                "us-nowhere-9",
                "us-gov-north-3",
                "cn-south-2",
                "eusc-de-west-2",
                "eusc-fr-west-1",
                "xx-north-1",
                "us-gov",
                "us-east-12",
                "us-east-1a",
                "US-EAST-1",
                "us-isox-east-1",
                "eu-isoe",
                "aws-cn",
                "cn",
                "-",
                "a b");
        return Stream.concat(regionsOfTheSdk(), unknown)
                .flatMap(region -> TYPES.stream().map(type -> Arguments.of(region, type)));
    }

    static Stream<String> regionsOfTheSdk() {
        return Region.regions().stream().map(Region::id);
    }

    @BeforeEach
    void createPool() {
        new SimulatedCognito(Omission.RESET);
    }

    @ParameterizedTest
    @MethodSource("anyRegion")
    void aRequestIsWhatTheWrapperMakesOfIt(String region, Type type) {
        ObjectNode request = type.request(region);

        ResourceHandlerRequest<?> expected = type.received(type.generated(), request);

        assertThat(expected).hasNoNullFieldsOrProperties();
        assertThat(type.received(type.ours(), request))
                .usingRecursiveComparison()
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("regionsOfTheSdk")
    void theMetadataAreLoadedOnlyForARegionThatItsNameDoesNotDecide(String region) throws Exception {
        FreshClasses classes = new FreshClasses();
        Method partition =
                classes.loadClass(RequestTransform.class.getName()).getDeclaredMethod("partition", String.class);
        partition.setAccessible(true);

        partition.invoke(null, region);

        assertThat(classes.loadedMetadata()).isEqualTo(Region.of(region).isGlobalRegion());
    }

    @ParameterizedTest
    @MethodSource("types")
    void noStepOfARequestLoadsTheMetadata(Type type) throws Exception {
        FreshClasses classes = new FreshClasses();
        Object entryPoint = classes.loadClass(type.ours().getClass().getName())
                .getConstructor()
                .newInstance();

        new Handlers(type.name(), (RequestStreamHandler) entryPoint).invoke(type.request("us-east-1"));

        assertThat(SimulatedCognito.operations()).containsExactly("DescribeUserPoolClient");
        assertThat(classes.loadedMetadata()).isFalse();
    }

    static List<Type> types() {
        return TYPES;
    }

    private record Type(String name, LambdaWrapper<?, ?, ?> ours, LambdaWrapper<?, ?, ?> generated) {

        /** A request with everything in it that a request may have. */
        ObjectNode request(String region) {
            ObjectNode model = Handlers.model("{'UserPoolId': 'us-east-1_a', 'ClientId': 'id'}");
            ObjectNode request = new Handlers(name, ours)
                    .request("READ", model, model, null)
                    .put("region", region)
                    .put("nextToken", "next")
                    .put("maxResults", 7)
                    .put("rollback", true)
                    .put("snapshotRequested", true)
                    .put("driftable", true);
            List.of("features", "updatePolicy", "creationPolicy")
                    .forEach(map -> request.putObject(map).put(map, "value"));
            ObjectNode data = (ObjectNode) request.get("requestData");
            List.of("systemTags", "previousSystemTags", "stackTags", "previousStackTags")
                    .forEach(tags -> data.putObject(tags).put(tags, "value"));
            return request;
        }

        /** What an entry point gives to its handlers. */
        ResourceHandlerRequest<?> received(LambdaWrapper<?, ?, ?> entryPoint, ObjectNode request) {
            LambdaWrapper<?, ?, ?> spy = Mockito.spy(entryPoint);
            new Handlers(name, spy).invoke(request);
            return Mockito.mockingDetails(spy).getInvocations().stream()
                    .filter(call -> call.getMethod().getName().equals("invokeHandler"))
                    .map(call -> call.<ResourceHandlerRequest<?>>getArgument(1))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Loads every class anew but the interface of AWS Lambda, so that it tells which ones were needed. */
    private static final class FreshClasses extends ClassLoader {
        private static final String METADATA = "software.amazon.awssdk.regions.internal.MetadataLoader";

        FreshClasses() {
            super(ClassLoader.getPlatformClassLoader());
        }

        boolean loadedMetadata() {
            return findLoadedClass(METADATA) != null;
        }

        @Override
        protected URL findResource(String name) {
            return ClassLoader.getSystemResource(name);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(RequestStreamHandler.class.getPackageName())) {
                return Class.forName(name);
            }
            try (InputStream file = ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
