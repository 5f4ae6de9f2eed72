package software.amazon.cognito.sandbox.cognito.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;

/** Times as the AWS JSON protocol writes them: seconds since the epoch, to the millisecond. */
public final class Timestamps {
    private Timestamps() {}

    /** Sets LastModifiedDate, and CreationDate where there is none. */
    public static void stamp(ObjectNode document, Clock clock) {
        JsonNode now = now(clock);
        document.putIfAbsent("CreationDate", now);
        document.set("LastModifiedDate", now);
    }

    /** This moment. */
    public static JsonNode now(Clock clock) {
        return of(clock.millis());
    }

    /** A moment in milliseconds since the epoch. */
    public static JsonNode of(long epochMillis) {
        return DecimalNode.valueOf(BigDecimal.valueOf(epochMillis, 3));
    }
}
