package software.amazon.cognito.sandbox.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The folder in which the sandbox keeps its state. It holds client secrets: only its owner can read what the sandbox puts
 * into it, and the folder itself when the sandbox made it.
 */
public final class StateFolder {
    private static final String FORMAT_MAP = "format";
    private static final String VERSION = "version";
    private static final int CURRENT_VERSION = 1;
    private static final String SERVED_AT = "served-at";
    private static final FileAttribute<?> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final boolean onlyExisting;

    private StateFolder(Path folder, boolean onlyExisting) {
        this.folder = folder;
        this.onlyExisting = onlyExisting;
    }

    /** Makes the folder unless it is there. */
    public static StateFolder open(Path folder) throws StateException {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
                Files.createDirectory(folder, OWN_FOLDER);
            }
            return new StateFolder(folder, false);
        } catch (IOException e) {
            throw new StateException("Cannot create the state folder: " + FileProblem.of(e) + ".", e);
        }
    }

    /** Makes nothing: where there is no state, the stores are empty ones in memory. */
    public static StateFolder openExisting(Path folder) throws StateException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StateException("Cannot open the state folder: " + folder + " is a file, not a folder.", null);
        }
        return new StateFolder(folder, true);
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
                if (onlyExisting) {
                    return MVStore.open(null);
                }
                Files.createFile(file, OWN_FILE);
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
            throw new StateException("Cannot write the state: " + FileProblem.of(e) + ".", e);
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
            case DataUtils.ERROR_WRITING_FAILED -> "Cannot write the state file " + file + ": " + FileProblem.of(e)
                    + ".";
            default -> "The state file " + file + " is damaged. Restore it, delete it, or use another --state folder.";
        };
    }

    /** Where {@code ./sandbox serve} serves the embedded Cognito of this folder, unless it was killed. */
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
            servedNoMore();
            Files.writeString(Files.createFile(folder.resolve(SERVED_AT), OWN_FILE), url + System.lineSeparator());
        } catch (IOException e) {
            throw new StateException("Cannot write the state: " + FileProblem.of(e) + ".", e);
        }
    }

    /** Forgets where it was served. */
    public void servedNoMore() throws IOException {
        Files.deleteIfExists(folder.resolve(SERVED_AT));
    }
}
