package software.amazon.cognito.fuzz;

import com.code_intelligence.jazzer.api.BugDetectors;
import java.io.IOException;
import software.amazon.cognito.userpoolclient.Entrypoint;

/** Any request to the Lambda function of AWS::Cognito::UserPoolClient. */
public final class UserPoolClientFuzzer {
    private static final HandlerRequests REQUESTS = new HandlerRequests(Entrypoint::new);

    private UserPoolClientFuzzer() {}

    /** A connection to anything but the simulator is a finding. */
    public static void fuzzerInitialize() {
        BugDetectors.allowNetworkConnections((host, port) -> host.equals("localhost"));
    }

    /** @param input the request; POOL and CLIENT stand for ids */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        REQUESTS.send(input);
    }
}
