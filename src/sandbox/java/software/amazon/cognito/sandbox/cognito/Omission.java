package software.amazon.cognito.sandbox.cognito;

/**
 * What UpdateUserPoolClient does with a client's EnableTokenRevocation, AuthSessionValidity and RefreshTokenValidity when
 * the request leaves them out. The documentation says reset; the service was seen to keep them. Every other setting is
 * reset either way.
 */
public enum Omission {
    RESET,
    KEEP
}
