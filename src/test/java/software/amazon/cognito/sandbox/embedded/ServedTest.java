package software.amazon.cognito.sandbox.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.api.ApiModel;
import software.amazon.cognito.sandbox.cloudcontrol.CloudControl;
import software.amazon.cognito.sandbox.cloudcontrol.SecurityTokenService;
import software.amazon.cognito.sandbox.cloudcontrol.TypeRegistry;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.handler.Callers;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.opensearch.OpenSearchRoutes;
import software.amazon.cognito.sandbox.provider.CognitoApi;
import software.amazon.cognito.sandbox.provider.Providers;
import software.amazon.cognito.sandbox.provider.Retries;

/** The guide's list of what the sandbox serves is what the code serves. With {@code -Dserved.write} it is written anew. */
class ServedTest {
    private static final Path LIST = Path.of("guide/served.md");
    private static final List<String> SCHEMAS = List.of(
            "aws-cognito-userpoolclient.json", "types/manageduserpoolclient/aws-cognito-manageduserpoolclient.json");

    private final CognitoSimulator cognito =
            new CognitoSimulator(MVStore.open(null), Omission.RESET, Clock.systemUTC());

    @Test
    void theGuideListsWhatTheCodeServes() throws IOException {
        String served = list();
        if (System.getProperty("served.write") != null) {
            Files.writeString(LIST, served);
        }

        assertThat(LIST)
                .as("to write it anew: mvn test -Dtest=ServedTest -Dserved.write")
                .hasContent(served);
    }

    private String list() throws IOException {
        StringBuilder list = new StringBuilder(
                """
                # What the sandbox serves

                Written from the code by `mvn test -Dtest=ServedTest -Dserved.write`; `mvn verify` fails when it is out of date.

                ## Operations

                | service | operations |
                |---|---|
                """);
        row(list, "Cognito user pools", cognito.operations());
        row(
                list,
                "Cloud Control",
                ApiModel.beside(CloudControl.class).operations().keySet());
        row(list, "CloudFormation's registry", new TypeRegistry(List.of(), Callers.sandbox()).actions());
        row(list, "STS", new SecurityTokenService("").actions());
        row(list, "OpenSearch Service", OpenSearchRoutes.of(cognito).keySet());
        list.append(
                """

                ## Resource types

                | served by | types |
                |---|---|
                """);
        row(list, "the handler jar", handled());
        row(list, "the simulated services", simulated());
        return list.append(
                        """

                        A type of AWS that is not in the table is a stub in `./sandbox deploy`: checked, not created.
                        """)
                .toString();
    }

    private static void row(StringBuilder list, String who, Collection<String> what) {
        list.append("| %s | %s |%n"
                .formatted(
                        who,
                        new TreeSet<>(what)
                                .stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))));
    }

    private static Collection<String> handled() throws IOException {
        Collection<String> names = new TreeSet<>();
        for (String schema : SCHEMAS) {
            names.add(Json.MAPPER.readTree(new File(schema)).get("typeName").asText());
        }
        return names;
    }

    private static Collection<String> simulated() {
        try (CognitoApi api = new CognitoApi(URI.create("http://127.0.0.1:1"), Callers.sandbox())) {
            return Providers.cognito(api, Retries.DEFAULT).keySet();
        }
    }
}
