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
        write();

        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("stacks.mv"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("served-at"))).isEqualTo("rw-------");
    }

    @Test
    void aFolderOfTheUserStaysAsItIsAndOnlyItsFilesArePrivate() throws Exception {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("served-at"), "readable by all");

        write();
        assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(folder.resolve("stacks.mv"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("served-at"))).isEqualTo("rw-------");
    }

    @Test
    void whatNeedsAnExistingStateMakesNone() throws Exception {
        assertThat(StateFolder.openExisting(folder).store("stacks").openMap("some"))
                .isEmpty();
        assertThat(folder).doesNotExist();

        Files.createDirectory(folder);
        StateFolder.openExisting(folder).store("stacks").close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whereItIsServedIsForgottenAtTheEnd() throws Exception {
        write();
        assertThat(StateFolder.open(folder).servedAt()).hasValue("http://127.0.0.1:4650");

        StateFolder.open(folder).servedNoMore();
        assertThat(StateFolder.open(folder).servedAt()).isEmpty();
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
                .hasMessage("Cannot create the state folder: " + folder + " is a file, not a folder.");
        assertThatThrownBy(() -> StateFolder.openExisting(folder)).hasMessageContaining("is a file, not a folder");
        assertThatThrownBy(() -> StateFolder.open(folder.resolve("in/it")))
                .isInstanceOf(StateException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageNotContaining("Exception");
    }

    private void write() throws Exception {
        StateFolder state = StateFolder.open(folder);
        state.store("stacks").close();
        state.servedAt("http://127.0.0.1:4650");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
