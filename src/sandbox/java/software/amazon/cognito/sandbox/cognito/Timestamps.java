package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;

/** Times as the AWS JSON protocol writes them: seconds since the epoch, to the millisecond. */
final class Timestamps {
    private Timestamps() {}

    /** Sets LastModifiedDate, and CreationDate where there is none. */
    static void stamp(ObjectNode document, Clock clock) {
        JsonNode now = now(clock);
        document.putIfAbsent("CreationDate", now);
        document.set("LastModifiedDate", now);
    }

    static JsonNode now(Clock clock) {
        return of(clock.millis());
    }

    static JsonNode of(long epochMillis) {
        return DecimalNode.valueOf(BigDecimal.valueOf(epochMillis, 3));
    }
}
