package software.amazon.cognito.sandbox.state;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.h2.mvstore.MVStoreException;

/** Says in a user's words what went wrong with a file. */
public final class FileProblem {
    private FileProblem() {}

    /** Such as "permission denied". */
    public static String of(IOException e) {
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file, not a folder";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        return e instanceof FileSystemException other && other.getReason() != null
                ? other.getFile() + ": " + other.getReason()
                : e.getMessage();
    }

    /** Such as "No space left on device": the store's own words speak of Java classes. */
    public static String of(MVStoreException e) {
        return e.getCause() instanceof IOException cause ? of(cause) : "damaged";
    }
}
