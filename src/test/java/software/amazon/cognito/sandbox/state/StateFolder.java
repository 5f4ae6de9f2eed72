package software.amazon.cognito.sandbox.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The folder in which the sandbox keeps its state, readable by its owner only: it holds client secrets. */
public final class StateFolder {
    private static final String FORMAT_MAP = "format";
    private static final String VERSION = "version";
    private static final int CURRENT_VERSION = 1;
    private static final String SERVED_AT = "served-at";

    private final Path folder;

    private StateFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder unless it is there. */
    public static StateFolder open(Path folder) throws StateException {
        try {
            if (!Files.isDirectory(folder)) {
                if (folder.toAbsolutePath().getParent() != null) {
                    Files.createDirectories(folder.toAbsolutePath().getParent());
                }
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return new StateFolder(folder);
        } catch (IOException e) {
            throw new StateException("Cannot create the state folder " + folder + ": " + reason(e), e);
        }
    }

    /**
     * Opens a store in the folder, for this process alone. Nothing is written before {@link MVStore#commit()}.
     *
     * @param name the file's name without its ending, such as {@code stacks}
     * @throws StateException when it is in use by another sandbox, damaged, of a newer version, or not writable
     */
    public MVStore store(String name) throws StateException {
        Path file = folder.resolve(name + ".mv");
        MVStore store = null;
        try {
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            if (!Files.isWritable(file)) {
                throw new StateException("The state file " + file + " is not writable.", null);
            }
            store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .open();
            checkVersion(store, file);
            return store;
        } catch (MVStoreException e) {
            closeAtOnce(store);
            throw new StateException(problem(file, e), e);
        } catch (StateException e) {
            closeAtOnce(store);
            throw e;
        } catch (IOException e) {
            throw new StateException("Cannot write the state file " + file + ": " + reason(e), e);
        }
    }

    private static void checkVersion(MVStore store, Path file) throws StateException {
        MVMap<String, Integer> format = store.openMap(FORMAT_MAP);
        Integer version = format.putIfAbsent(VERSION, CURRENT_VERSION);
        if (version != null && version > CURRENT_VERSION) {
            throw new StateException(
                    "The state file " + file + " has version " + version + "; this sandbox knows versions up to "
                            + CURRENT_VERSION + ". Use a newer sandbox or another --state folder.",
                    null);
        }
    }

    private static void closeAtOnce(MVStore store) {
        if (store != null) {
            store.closeImmediately();
        }
    }

    private String problem(Path file, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> "The state folder " + folder + " is in use by another sandbox. "
                    + servedAt()
                            .map(url -> "Stop it, or use what it serves: --endpoint " + url)
                            .orElse("Wait until it is done, or stop it.");
            case DataUtils.ERROR_UNSUPPORTED_FORMAT -> "The state file " + file
                    + " was written by a newer version. Use a newer sandbox or another --state folder.";
            default -> "The state file " + file + " is damaged. Restore it, delete it, or use another --state folder.";
        };
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }

    /** Where {@code ./sandbox serve} serves, or last served, the embedded Cognito of this folder. */
    public Optional<String> servedAt() {
        try {
            return Optional.of(Files.readString(folder.resolve(SERVED_AT)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Remembers where the embedded Cognito of this folder is served. */
    public void servedAt(String url) throws StateException {
        try {
            Files.writeString(folder.resolve(SERVED_AT), url + System.lineSeparator());
        } catch (IOException e) {
            throw new StateException("Cannot write to the state folder " + folder + ": " + reason(e), e);
        }
    }
}
