package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.time.Clock;

/** Times as the AWS JSON protocol writes them: seconds since the epoch, to the millisecond. */
final class Timestamps {
    private Timestamps() {}

    static JsonNode now(Clock clock) {
        return DecimalNode.valueOf(BigDecimal.valueOf(clock.millis(), 3));
    }
}
