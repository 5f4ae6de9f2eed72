package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Three settings that one app client can have: what the template said, what it says, and what is live. */
record States(ObjectNode previous, ObjectNode desired, ObjectNode live) {

    static Arbitrary<States> any() {
        return Arbitraries.of(false, true).flatMap(hasSecret -> {
            Arbitrary<ObjectNode> settings = AppClients.settings(hasSecret);
            return Combinators.combine(settings, settings, settings).as(States::new);
        });
    }

    boolean haveSecret() {
        return live.path("GenerateSecret").asBoolean();
    }
}
