package software.amazon.cognito.sandbox.http;

/** An error that a service reports to its caller. */
public final class AwsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    AwsException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** An error of the caller, HTTP status 400. */
    public static AwsException client(String code, String message) {
        return new AwsException(400, code, message);
    }

    /** An error of the caller that REST APIs have another HTTP status for than 400. */
    public static AwsException client(int status, String code, String message) {
        return new AwsException(status, code, message);
    }

    /** A failure of the service, HTTP status 500. */
    public static AwsException server(String code, String message) {
        return new AwsException(500, code, message);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The error code, such as {@code ResourceNotFoundException}. */
    public String code() {
        return code;
    }
}
