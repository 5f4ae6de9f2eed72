package software.amazon.cognito.sandbox.cognito;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Random identifiers that look like the service's. */
final class Ids {
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** The region, an underscore and 9 letters and digits. */
    static String poolId(String region) {
        return RANDOM.ints(9, 0, ALPHANUMERIC.length())
                .mapToObj(ALPHANUMERIC::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining("", region + "_", ""));
    }

    /** A number of 128 bits in base 32. */
    static String clientId() {
        return new BigInteger(128, RANDOM).toString(32);
    }

    /** A number of 256 bits in base 32. */
    static String clientSecret() {
        return new BigInteger(256, RANDOM).toString(32);
    }
}
