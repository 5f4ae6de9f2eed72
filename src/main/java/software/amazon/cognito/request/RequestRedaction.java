package software.amazon.cognito.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.cloudformation.resource.Serializer;

/**
 * Keeps requests, which hold credentials, out of messages. When the RPDK cannot read a request, such as one with a number
 * that is no int, its message to the user and its log quote the first 500 characters.
 */
public final class RequestRedaction {

    private RequestRedaction() {}

    /** Lets the RPDK's one JSON mapper, which only its own deserializers come by, no longer quote what it reads. */
    public static void enable() {
        try {
            new Serializer().deserialize("{}", new TypeReference<Probe>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonDeserialize(using = ProbeDeserializer.class)
    private record Probe() {}

    private static final class ProbeDeserializer extends StdDeserializer<Probe> {
        private static final long serialVersionUID = 1;

        ProbeDeserializer() {
            super(Probe.class);
        }

        @Override
        public Probe deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            ((ObjectMapper) parser.getCodec()).getFactory().disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
            parser.skipChildren();
            return new Probe();
        }
    }
}
