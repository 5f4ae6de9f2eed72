package software.amazon.cognito.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeRootTest {
    @TempDir
    private Path folder;

    @Test
    void aTypeOfAnyNamespaceIsFound() throws IOException {
        configure("{\"typeName\": \"Acme::Cognito::UserPoolClient\", \"entrypoint\": \"a.b.Wrapper::handleRequest\"}");

        TypeRoot type = TypeRoot.of(folder);

        assertThat(type.typeName()).isEqualTo("Acme::Cognito::UserPoolClient");
        assertThat(type.entryClass()).isEqualTo("a.b.Wrapper");
        assertThat(type.jar()).isEqualTo(folder.resolve("target/acme-cognito-userpoolclient-handler.jar"));
    }

    @Test
    void aFolderWithoutAType_isAnErrorThatNamesIt() {
        assertThatIOException()
                .isThrownBy(() -> TypeRoot.of(folder))
                .withMessage("There is no resource type in " + folder + ": it has no .rpdk-config");
    }

    @Test
    void aConfigurationWithoutEntryPoint_isAnError() throws IOException {
        configure("{\"typeName\": \"Acme::Cognito::UserPoolClient\"}");

        assertThatIOException().isThrownBy(() -> TypeRoot.of(folder)).withMessageContaining("no entrypoint");
    }

    private void configure(String configuration) throws IOException {
        Files.writeString(folder.resolve(".rpdk-config"), configuration);
    }
}
