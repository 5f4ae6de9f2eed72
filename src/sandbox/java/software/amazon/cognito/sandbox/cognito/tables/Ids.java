package software.amazon.cognito.sandbox.cognito.tables;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Random identifiers that look like the service's. */
public final class Ids {
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    /** What {@code src/build/check_secrets.py} searches everything for that a build writes. */
    private static final String SECRET_CANARY = "secretcanari0";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** The region, an underscore and 9 letters and digits. */
    public static String poolId(String region) {
        return region + "_" + random(9, ALPHANUMERIC);
    }

    /** What sets a domain of OpenSearch apart from others of its name: 26 letters and digits. */
    public static String domainSuffix() {
        return random(26, BASE32);
    }

    /** A number of 128 bits in base 32. */
    public static String clientId() {
        return new BigInteger(128, RANDOM).toString(32);
    }

    /** 52 digits of base 32, as a number of 256 bits has; all begin alike, so that one that leaked can be recognised. */
    public static String clientSecret() {
        return SECRET_CANARY
                + "%39s".formatted(new BigInteger(192, RANDOM).toString(32)).replace(' ', '0');
    }

    private static String random(int length, String characters) {
        return RANDOM.ints(length, 0, characters.length())
                .mapToObj(characters::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
