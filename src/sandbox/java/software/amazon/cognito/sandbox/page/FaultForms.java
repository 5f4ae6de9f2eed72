package software.amazon.cognito.sandbox.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;
import software.amazon.cognito.sandbox.http.HttpReply;
import software.amazon.cognito.sandbox.http.Route;

/** The forms of the page that switch faults on and off; each leads back to the page. */
final class FaultForms {
    static final String ADD = "/sandbox/page/fault";
    static final String RATE = "/sandbox/page/rate";
    static final String CLEAR = "/sandbox/page/clear";

    private final CognitoSimulator simulator;

    FaultForms(CognitoSimulator simulator) {
        this.simulator = simulator;
    }

    /** @param refused the page that says why a form was refused */
    Map<String, Route> routes(Function<String, HttpReply> refused) {
        return Map.of(
                "POST " + ADD, route(form -> simulator.faults().add(fault(form)), refused),
                "POST " + RATE,
                        route(form -> simulator.faults().limitRate(form.number("requestsPerSecond", 0)), refused),
                "POST " + CLEAR, route(form -> simulator.faults().clear(), refused));
    }

    private static Route route(Consumer<Form> submit, Function<String, HttpReply> refused) {
        return Route.immediate(call -> {
            try {
                submit.accept(new Form(new String(call.body(), StandardCharsets.UTF_8)));
                return new HttpReply(303, "text/plain", Map.of("Location", "/#faults"), new byte[0]);
            } catch (IllegalArgumentException e) {
                return refused.apply(e.getMessage());
            }
        });
    }

    private Fault fault(Form form) {
        String operation = form.text("operation");
        if (!operation.isEmpty() && !simulator.operations().contains(operation)) {
            throw new IllegalArgumentException("'" + operation + "' is not an operation of Cognito.");
        }
        Kind kind = kind(form.text("kind"));
        int latencyMillis = form.number("latencyMillis", 0);
        if (kind == Kind.LATENCY && latencyMillis == 0) {
            throw new IllegalArgumentException("LATENCY needs a wait of at least 1 ms.");
        }
        return new Fault(operation.isEmpty() ? null : operation, kind, form.number("count", 1), latencyMillis);
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is not a kind of fault; there are " + List.of(Kind.values()) + "."));
    }
}
