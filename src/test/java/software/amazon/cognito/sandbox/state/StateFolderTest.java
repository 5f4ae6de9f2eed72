package software.amazon.cognito.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void newFolder() {
        folder = parent.resolve("state");
    }

    @Test
    void onlyTheOwnerCanReadIt() throws Exception {
        StateFolder.open(folder).store("stacks").close();

        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("stacks.mv"))).isEqualTo("rw-------");
    }

    @Test
    void whatIsCommittedIsThereAgain() throws Exception {
        MVStore store = StateFolder.open(folder).store("stacks");
        store.openMap("some").put("key", "value");
        store.commit();
        store.closeImmediately();

        MVStore again = StateFolder.open(folder).store("stacks");
        assertThat(again.openMap("some").get("key")).isEqualTo("value");
        again.close();
    }

    @Test
    void aStoreInUseSaysHowToGoOn() throws Exception {
        StateFolder state = StateFolder.open(folder);
        MVStore store = state.store("cognito");

        assertThatThrownBy(() -> state.store("cognito"))
                .isInstanceOf(StateException.class)
                .hasMessageContaining("in use by another sandbox")
                .hasMessageContaining("stop it");
        state.servedAt("http://127.0.0.1:4650");
        assertThatThrownBy(() -> state.store("cognito")).hasMessageContaining("--endpoint http://127.0.0.1:4650");
        store.close();
    }

    @Test
    void aNewerVersionIsLeftAlone() throws Exception {
        MVStore newer = StateFolder.open(folder).store("stacks");
        newer.<String, Integer>openMap("format").put("version", 2);
        newer.close();
        byte[] before = Files.readAllBytes(folder.resolve("stacks.mv"));

        assertThatThrownBy(() -> StateFolder.open(folder).store("stacks"))
                .isInstanceOf(StateException.class)
                .hasMessageContaining("has version 2");
        assertThat(Files.readAllBytes(folder.resolve("stacks.mv"))).isEqualTo(before);
    }

    @Test
    void aDamagedFileIsNamed() throws Exception {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("stacks.mv"), "nonsense".repeat(2_000));

        assertThatThrownBy(() -> StateFolder.open(folder).store("stacks"))
                .isInstanceOf(StateException.class)
                .hasMessageContaining("stacks.mv")
                .hasMessageContaining("damaged");
    }

    @Test
    void aFileInTheFoldersPlaceIsAnError() throws Exception {
        Files.writeString(folder, "");

        assertThatThrownBy(() -> StateFolder.open(folder))
                .isInstanceOf(StateException.class)
                .hasMessageContaining(folder.toString());
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
