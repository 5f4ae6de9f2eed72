package software.amazon.cognito.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final Route ROOT = call -> null;
    private static final Route DOMAIN = call -> null;
    private static final Route CONFIG = call -> null;
    private static final Routes ROUTES = new Routes(
            Map.of("POST /", ROOT, "DELETE /domain/{DomainName}", DOMAIN, "POST /domain/{DomainName}/config", CONFIG));

    @Test
    void aRouteIsFoundByMethodAndPath() {
        assertThat(ROUTES.find("POST", "/")).hasValue(new Routes.Match(ROOT, Map.of()));
        assertThat(ROUTES.find("GET", "/")).isEmpty();
        assertThat(ROUTES.find("POST", "/domain")).isEmpty();
        assertThat(ROUTES.find("POST", "/domain/")).isEmpty();
    }

    @Test
    void aRouteIsToldWhatStandsForItsVariables() {
        assertThat(ROUTES.find("DELETE", "/domain/logs"))
                .hasValue(new Routes.Match(DOMAIN, Map.of("DomainName", "logs")));
        assertThat(ROUTES.find("POST", "/domain/logs/config"))
                .hasValue(new Routes.Match(CONFIG, Map.of("DomainName", "logs")));
    }
}
