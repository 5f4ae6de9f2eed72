package software.amazon.cognito.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point to is there: relative links, and paths of the project in backticks. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\((?![a-z]+:|#)([^)#\\s]+)(?:#[^)]*)?\\)");
    /** From the project's folder; a path with a placeholder in it, such as {@code FILE}, is none. */
    private static final Pattern PATH = Pattern.compile(
            "`((?:src|guide|types|bench|deploy|examples|inputs|docs|\\.ci|\\.devcontainer)/[\\w./-]+)`");

    @ParameterizedTest
    @MethodSource("documents")
    void whatADocumentPointsToIsThere(Path document) throws IOException {
        assertThat(paths(document)).allMatch(Files::exists, "exists");
    }

    @Test
    void everyDocumentIsLookedAt() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(20).contains(Path.of("README.md"), Path.of("guide/sandbox.md"));
    }

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("", "guide", "docs", "bench", "src/build", "examples", "types", ".devcontainer")) {
            int depth = folder.isEmpty() ? 1 : 5;
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files = Files.find(
                        Path.of(folder),
                        depth,
                        (file, is) -> is.isRegularFile() && file.toString().endsWith(".md"))) {
                    files.filter(file -> !file.toString().contains("target")).forEach(documents::add);
                }
            }
        }
        return documents;
    }

    private static List<Path> paths(Path document) throws IOException {
        String text = Files.readString(document);
        Path folder = document.toAbsolutePath().getParent();
        List<Path> paths = new ArrayList<>();
        for (Matcher link = LINK.matcher(text); link.find(); ) {
            paths.add(folder.resolve(link.group(1)).normalize());
        }
        for (Matcher path = PATH.matcher(text); path.find(); ) {
            paths.add(Path.of(path.group(1)).toAbsolutePath());
        }
        return paths;
    }
}
