package software.amazon.cognito.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.handler.HandlerRequest;
import software.amazon.cognito.sandbox.http.Json;

class ContractTestsIT {
    private static final Path PROJECT = Path.of(System.getProperty("basedir")).toAbsolutePath();
    private static final Path MANAGED = PROJECT.resolve("types/manageduserpoolclient");
    private static final Path PREREQUISITES = PROJECT.resolve("src/build/contract-tests/prerequisites.yaml");
    private static final String SCHEMA = "aws-cognito-userpoolclient.json";
    private static final AwsSessionCredentials CREDENTIALS = AwsSessionCredentials.create("test", "test", "test");
    private static final Caller CALLER = new Caller("123456789012", "us-east-1", who -> CREDENTIALS);
    private static final String SKIPPED =
            "4 skipped (contract_create_create, contract_create_taggable, contract_delete_create, contract_update_tag_updatable)";
    private static final String AS_EXPECTED = ": 15 tests, 11 passed, " + SKIPPED;
    private static final String NEVER_DELETES = ": 15 tests, 5 failed, 6 passed, " + SKIPPED;

    @Test
    void everyInputSetPasses_andOnlyWhatCannotApplyIsSkipped() throws Exception {
        StringWriter output = new StringWriter();

        boolean passed = run(PROJECT, UnaryOperator.identity(), output);

        assertThat(output.toString().lines())
                .containsExactly(
                        "Resource schema is valid.",
                        "inputs_1" + AS_EXPECTED,
                        "inputs_2" + AS_EXPECTED,
                        "inputs_3" + AS_EXPECTED,
                        "inputs_4" + AS_EXPECTED);
        assertThat(passed).isTrue();
    }

    @Test
    void aTypeThatNeverDeletesFailsTheTestsThatDemandIt_andNoOther() throws Exception {
        StringWriter output = new StringWriter();

        boolean passed = run(MANAGED, UnaryOperator.identity(), output);

        assertThat(output.toString().lines())
                .containsExactly(
                        "Resource schema is valid.",
                        "inputs_1" + NEVER_DELETES,
                        "inputs_2" + NEVER_DELETES,
                        "inputs_3" + NEVER_DELETES);
        assertThat(passed).isTrue();
    }

    @Test
    void anInputSetThatTheCliWouldNotFind_fails() throws Exception {
        Path root = copyOfTheType();
        Files.copy(root.resolve("inputs/inputs_1_create.json"), root.resolve("inputs/inputs_6_create.json"));
        StringWriter output = new StringWriter();

        boolean passed = run(root, UnaryOperator.identity(), output);

        assertThat(passed).isFalse();
        assertThat(output).asString().startsWith("Input sets must be numbered from 1 without gaps; found: ");
    }

    /** They are part of the package, but no test of the CLI uses them. */
    @ParameterizedTest
    @CsvSource({"'', 4", "types/manageduserpoolclient, 3"})
    void everyInvalidInputIsRejected_andItsValidCounterpartIsNot(String folder, int inputSets) throws Exception {
        Path root = PROJECT.resolve(folder);
        try (ContractTestBed bed = ContractTestBed.start(TypeRoot.of(root), CALLER, UnaryOperator.identity())) {
            Map<String, String> exports = bed.deploy(PREREQUISITES, PROJECT.resolve(SCHEMA));
            for (int inputSet = 1; inputSet <= inputSets; inputSet++) {
                Path inputs = root.resolve("inputs/inputs_" + inputSet);
                assertThat(errorCodeOfCreate(bed, inputs + "_create.json", exports))
                        .as("%s", inputs)
                        .isNull();
                assertThat(errorCodeOfCreate(bed, inputs + "_invalid.json", exports))
                        .as("%s", inputs)
                        .isEqualTo("InvalidRequest");
            }
        }
    }

    private static boolean run(Path root, UnaryOperator<JsonNode> tampering, StringWriter output) throws Exception {
        return new ContractTests(PROJECT, TypeRoot.of(root), CALLER).run(tampering, new PrintWriter(output));
    }

    private static String errorCodeOfCreate(ContractTestBed bed, String file, Map<String, String> exports)
            throws Exception {
        String text = Files.readString(Path.of(file));
        for (Map.Entry<String, String> export : exports.entrySet()) {
            text = text.replace("{{" + export.getKey() + "}}", export.getValue());
        }
        ObjectNode input = (ObjectNode) Json.MAPPER.readTree(text);
        return bed.handler()
                .run(HandlerRequest.of(Action.CREATE, "token", input))
                .errorCode();
    }

    private static Path copyOfTheType() throws IOException {
        Path root = Files.createTempDirectory(PROJECT.resolve("target"), "copy-of-the-type");
        for (String file : List.of(".rpdk-config", SCHEMA)) {
            Files.copy(PROJECT.resolve(file), root.resolve(file));
        }
        Files.createDirectories(root.resolve("inputs"));
        try (Stream<Path> inputs = Files.list(PROJECT.resolve("inputs"))) {
            for (Path input : inputs.toList()) {
                Files.copy(input, root.resolve("inputs").resolve(input.getFileName()));
            }
        }
        Files.createDirectories(root.resolve("target"));
        Files.createSymbolicLink(TypeRoot.of(root).jar(), TypeRoot.of(PROJECT).jar());
        return root;
    }

    private static ObjectNode json(Path file) throws IOException {
        return (ObjectNode) Json.MAPPER.readTree(file.toFile());
    }

    /** A copy of the type with several defects, tested once because a run takes seconds. */
    @Nested
    class DefectsAreFound {
        private static final String WITHOUT_GENERATE_SECRET = "contract-tests-machine";
        private static String output;
        private static boolean passed;

        @BeforeAll
        static void runWithDefects() throws Exception {
            StringWriter writer = new StringWriter();
            passed = run(defectiveCopy(), DefectsAreFound::tamper, writer);
            output = writer.toString();
        }

        @Test
        void aModelInTheAnswerToADelete() {
            assertThat(output)
                    .contains("inputs_1: contract_delete_read failed, expected passed")
                    .doesNotContain("inputs_1: contract_create_read");
        }

        @Test
        void aListWhoseOrderIsDeclaredToMatter() {
            assertThat(output).contains("inputs_2: contract_create_read failed, expected passed");
        }

        @Test
        void aGenerateSecretThatIsNotReturned() {
            assertThat(output).contains("inputs_3: contract_create_read failed, expected passed");
        }

        @Test
        void aListWithoutTheClient_withoutPrintingASecret() {
            assertThat(output)
                    .contains("inputs_4: contract_create_list failed, expected passed")
                    .contains("'ClientSecret': '****'")
                    .doesNotContainPattern("'ClientSecret': '[0-9a-v]");
        }

        @Test
        void andTheRunFails() {
            assertThat(passed).isFalse();
        }

        private static JsonNode tamper(JsonNode answer) {
            ObjectNode tampered = answer.deepCopy();
            if (tampered.get("resourceModel") instanceof ObjectNode model) {
                if (model.path("ClientName").asText().equals(WITHOUT_GENERATE_SECRET)) {
                    model.remove("GenerateSecret");
                }
            } else if (tampered.has("resourceModels")) {
                tampered.get("resourceModels").forEach(model -> ((ObjectNode) model).put("ClientId", "another"));
            } else if (tampered.path("status").asText().equals("SUCCESS")) {
                tampered.putObject("resourceModel");
            }
            return tampered;
        }

        private static Path defectiveCopy() throws IOException {
            Path root = copyOfTheType();
            ObjectNode schema = json(root.resolve(SCHEMA));
            ((ObjectNode) schema.at("/properties/CallbackURLs")).remove("insertionOrder");
            Json.MAPPER.writeValue(root.resolve(SCHEMA).toFile(), schema);
            Path inputs = root.resolve("inputs");
            ObjectNode withSecret = json(inputs.resolve("inputs_3_create.json")).put("ClientName", "with-secret");
            for (String name : List.of("inputs_4_create.json", "inputs_4_update.json")) {
                Json.MAPPER.writeValue(inputs.resolve(name).toFile(), withSecret);
            }
            return root;
        }
    }
}
