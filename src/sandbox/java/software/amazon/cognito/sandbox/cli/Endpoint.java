package software.amazon.cognito.sandbox.cli;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Which Cognito to use.
 *
 * @param name {@code embedded}, {@code aws} or a URL
 */
public record Endpoint(String name) {
    private static final String EMBEDDED = "embedded";
    private static final String AWS = "aws";

    boolean isEmbedded() {
        return name.equals(EMBEDDED);
    }

    boolean isAws() {
        return name.equals(AWS);
    }

    /** Only for an endpoint that is a URL. */
    URI uri() {
        return URI.create(name);
    }

    /** Reads what follows {@code --endpoint}; localhost and 127.0.0.1 are one endpoint. */
    public static final class Converter implements ITypeConverter<Endpoint> {
        @Override
        public Endpoint convert(String value) {
            if (!value.equals(EMBEDDED) && !value.equals(AWS) && !isUrl(value)) {
                throw new TypeConversionException(
                        "'" + value + "' is neither embedded nor aws nor a URL such as http://127.0.0.1:4650");
            }
            return new Endpoint(
                    value.replaceAll("/+$", "").replaceFirst("^(https?://)localhost(?=:|$)", "$1127.0.0.1"));
        }

        private static boolean isUrl(String value) {
            try {
                URI uri = URI.create(value);
                return value.matches("https?://.+") && uri.getHost() != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
