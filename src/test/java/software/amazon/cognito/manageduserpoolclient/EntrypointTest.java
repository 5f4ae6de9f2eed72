package software.amazon.cognito.manageduserpoolclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.cognito.userpoolclient.AttributeSamples;
import software.amazon.cognito.userpoolclient.Handlers;

class EntrypointTest {

    @Test
    void anAnswerIsWhatTheWrapperWouldGive() throws Exception {
        assertThat(everything()).hasNoNullFieldsOrPropertiesExcept("additionalIdentifiers");

        assertThat(new Entrypoint().sanitizeModel(everything())).isEqualTo(new Wrapper().sanitizeModel(everything()));
    }

    private static ResourceModel everything() throws IOException {
        ObjectNode model = Handlers.model(
                """
                {'UserPoolId': 'us-east-1_a', 'NamePattern': '^n', 'NamePrefix': 'n', 'ClientId': 'id',
                 'ClientSecret': 'secret', 'Name': 'n', 'GenerateSecret': true}""");
        AttributeSamples.ALL.stream()
                .filter(sample -> !sample.attribute().equals("ClientName"))
                .forEach(sample -> model.set(sample.attribute(), sample.one()));
        return new Serializer().deserializeStrict(model.toString(), new TypeReference<>() {});
    }

    /** Opens the step to this test. */
    private static final class Wrapper extends HandlerWrapper {
        @Override
        protected ResourceModel sanitizeModel(ResourceModel model) throws IOException {
            return super.sanitizeModel(model);
        }
    }
}
