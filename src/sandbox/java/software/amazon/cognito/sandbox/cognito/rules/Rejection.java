package software.amazon.cognito.sandbox.cognito.rules;

import software.amazon.cognito.sandbox.http.AwsException;

/** Says no to a request. */
public final class Rejection {
    private Rejection() {}

    /** Rejects with InvalidParameterException what is wrong. */
    public static void reject(boolean wrong, String message) {
        reject(wrong, "InvalidParameterException", message);
    }

    /** Rejects with an error of this code what is wrong. */
    public static void reject(boolean wrong, String code, String message) {
        if (wrong) {
            throw AwsException.client(code, message);
        }
    }
}
