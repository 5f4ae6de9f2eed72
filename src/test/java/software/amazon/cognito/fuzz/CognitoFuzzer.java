package software.amazon.cognito.fuzz;

/** Any calls of Cognito: the simulator answers as a service does. */
public final class CognitoFuzzer {
    private CognitoFuzzer() {}

    /** @param input a call in each line: {@link JsonProtocol#call} */
    public static void fuzzerTestOneInput(byte[] input) {
        Cognito cognito = Cognito.create();
        JsonProtocol protocol = new JsonProtocol(cognito.simulator());
        Input.lines(cognito.withIds(input)).forEach(protocol::call);
    }
}
