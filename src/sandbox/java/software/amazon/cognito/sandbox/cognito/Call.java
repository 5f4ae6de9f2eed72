package software.amazon.cognito.sandbox.cognito;

import java.time.Instant;
import java.util.Optional;

/**
 * A call that the simulator answered or dropped; without what was sent and answered, which may hold secrets.
 *
 * @param accessKeyId of the credentials that signed it; empty when it was not signed
 * @param outcome {@code OK}, {@code DROPPED}, or the code of the error
 */
public record Call(Instant at, String operation, Optional<String> accessKeyId, String outcome) {}
