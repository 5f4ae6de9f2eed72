package software.amazon.cognito.sandbox.cognito;

import java.time.Clock;
import software.amazon.cognito.sandbox.cognito.clients.UserPoolClients;
import software.amazon.cognito.sandbox.cognito.tables.Tables;

/**
 * What another service of the account works with that makes app clients of its own: past the API, so that neither faults
 * nor the rate of calls concern it.
 *
 * @param region the Region that both are in, such as {@code us-east-1}
 */
public record ServiceAccess(Tables tables, UserPoolClients clients, Clock clock, String region) {}
