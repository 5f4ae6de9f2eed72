package software.amazon.cognito.sandbox.cognito;

/**
 * What is not known of the service, changes with time, or differs between accounts.
 *
 * @param region what the ids of new pools start with, such as {@code us-east-1}
 * @param clientsPerPool how many app clients a pool holds; the service's default is {@value #DEFAULT_CLIENTS_PER_POOL}
 */
public record Options(Omission omission, Edition edition, String region, int clientsPerPool) {
    /** Amazon Cognito's quota for app clients per user pool, from the developer guide; can be raised. */
    public static final int DEFAULT_CLIENTS_PER_POOL = 1_000;

    /** The service as it was last seen, in Region us-east-1, with its default quotas. */
    public static Options of(Omission omission) {
        return new Options(omission, Edition.SEEN, "us-east-1", DEFAULT_CLIENTS_PER_POOL);
    }

    /** The same in another edition. */
    public Options in(Edition another) {
        return new Options(omission, another, region, clientsPerPool);
    }

    /** The same in another Region. */
    public Options inRegion(String another) {
        return new Options(omission, edition, another, clientsPerPool);
    }

    /** The same with another quota. */
    public Options withClientsPerPool(int quota) {
        return new Options(omission, edition, region, quota);
    }
}
