package software.amazon.cognito.fuzz;

import com.code_intelligence.jazzer.api.BugDetectors;
import java.io.IOException;
import software.amazon.cognito.manageduserpoolclient.Entrypoint;

/** Any request to the Lambda function of AWS::Cognito::ManagedUserPoolClient. */
public final class ManagedUserPoolClientFuzzer {
    private static final HandlerRequests REQUESTS = new HandlerRequests(Entrypoint::new);

    private ManagedUserPoolClientFuzzer() {}

    /** A connection to anything but the simulator is a finding. */
    public static void fuzzerInitialize() {
        BugDetectors.allowNetworkConnections((host, port) -> host.equals("localhost"));
    }

    /** @param input the request; POOL and CLIENT stand for ids */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        REQUESTS.send(input);
    }
}
