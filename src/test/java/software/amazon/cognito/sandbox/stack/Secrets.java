package software.amazon.cognito.sandbox.stack;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets that a command came to know. All that it prints goes through {@link #conceal}; stored outputs hold
 * references such as <code>{{secret:WebClient.ClientSecret}}</code> in their place.
 */
public final class Secrets {
    private static final String MASK = "****";
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{secret:([^.}]+)\\.([^}]+)}}");

    private final boolean shown;
    private final Map<String, String> referenceOf = new ConcurrentHashMap<>();

    /**
     * Secrets of one command.
     *
     * @param shown whether the user wants to see them
     */
    public Secrets(boolean shown) {
        this.shown = shown;
    }

    /** Whether an attribute of a resource is a secret. */
    static boolean isSecret(String attribute) {
        return attribute.endsWith("Secret") && !attribute.equals("GenerateSecret");
    }

    /** Learns a secret attribute of a resource. */
    void add(String logicalId, String attribute, String value) {
        referenceOf.put(value, "{{secret:" + logicalId + "." + attribute + "}}");
    }

    /** Learns a value, such as that of a NoEcho parameter. */
    public void addNoEcho(String value) {
        if (!value.isBlank()) {
            referenceOf.put(value, value);
        }
    }

    /** The text as it may be printed. */
    public String conceal(String text) {
        if (shown) {
            return text;
        }
        String concealed = REFERENCE.matcher(text).replaceAll(MASK);
        for (String secret : referenceOf.keySet()) {
            concealed = concealed.replace(secret, MASK);
        }
        return concealed;
    }

    /** The text with references in place of secrets. */
    String refer(String text) {
        String referring = text;
        for (Map.Entry<String, String> secret : referenceOf.entrySet()) {
            referring = referring.replace(secret.getKey(), secret.getValue());
        }
        return referring;
    }

    /**
     * The text with secrets in place of references, when they are to be shown.
     *
     * @param attribute gives the value of an attribute of a resource by its logical id
     */
    String reveal(String text, BinaryOperator<String> attribute) {
        return shown
                ? REFERENCE
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(attribute.apply(found.group(1), found.group(2))))
                : conceal(text);
    }
}
