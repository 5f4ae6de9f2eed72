package software.amazon.cognito.sandbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.cognito.sandbox.embedded.Closing;
import software.amazon.cognito.sandbox.embedded.CloudControlHost;
import software.amazon.cognito.sandbox.embedded.CognitoServer;
import software.amazon.cognito.sandbox.state.StateException;
import software.amazon.cognito.sandbox.state.StateFolder;

/** {@code serve}: serves the embedded Cognito, and Cloud Control by the handlers, until it is stopped. */
@Command(
        name = "serve",
        description =
                "Serve the embedded Cognito and Cloud Control on this machine, for any AWS client, until it is stopped (Ctrl-C).")
public final class ServeCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    OmissionOption omission;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            defaultValue = ".sandbox",
            description = "Where the state is (default: ${DEFAULT-VALUE}).")
    Path state;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "4650",
            description = "The port to serve on; 0 takes any free one (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "The address to serve on (default: ${DEFAULT-VALUE}). Whoever reaches it can change everything"
                            + " and read every client secret, without credentials: keep to the default where you can.")
    InetAddress host;

    @Override
    public Integer call() throws Exception {
        StateFolder folder = StateFolder.open(state);
        Closing closing = new Closing();
        try {
            URI endpoint = serve(folder, closing);
            Runtime.getRuntime().addShutdownHook(new Thread(closing::close));
            warnUnlessLoopback(endpoint.getPort());
            spec.commandLine().getOut().println("Sandbox ready on " + endpoint);
            spec.commandLine().getOut().flush();
        } catch (StateException | IOException | RuntimeException e) {
            closing.close();
            throw e;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private URI serve(StateFolder folder, Closing closing) throws StateException, IOException {
        CloudControlHost cloudControl = closing.add(CloudControlHost.open(folder), CloudControlHost::close);
        CognitoServer cognito = closing.add(
                CognitoServer.start(
                        folder,
                        new InetSocketAddress(host, port),
                        omission.value,
                        cloudControl::beside,
                        cloudControl::page),
                CognitoServer::close);
        cognito.openToOthers();
        closing.add(cloudControl, CloudControlHost::stop);
        cloudControl.start(cognito);
        folder.servedAt(cognito.endpoint().toString());
        closing.add(folder, StateFolder::servedNoMore);
        return cognito.endpoint();
    }

    private void warnUnlessLoopback(int served) {
        if (!host.isLoopbackAddress()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("Warning: whoever reaches " + host.getHostAddress() + " on port " + served
                    + " can change everything here and read every client secret, without credentials.");
            err.flush();
        }
    }
}
