package software.amazon.cognito.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled classes of the project, told apart by the source root that they come from. */
final class Sources {
    static final String PROJECT = "software.amazon.cognito";

    private static final Set<String> HANDLERS = namesIn("src/main/java");
    private static final Set<String> SANDBOX = namesIn("src/sandbox/java");
    private static final Set<String> TESTS = namesIn("src/test/java");

    /** What is deployed and what runs it locally, without the tests of both. */
    static final JavaClasses CODE =
            new ClassFileImporter().importPackages(PROJECT).that(DescribedPredicate.not(tests()));

    private Sources() {}

    /** What is deployed, generated classes included. */
    static DescribedPredicate<JavaClass> handlers() {
        return DescribedPredicate.describe(
                "belong to the handlers", type -> isOfTheProject(type) && !isIn(SANDBOX, type) && !isIn(TESTS, type));
    }

    /** What {@code cfn generate} makes from the schemas. */
    static DescribedPredicate<JavaClass> generated() {
        return handlers().and(DescribedPredicate.describe("are generated", type -> !isIn(HANDLERS, type)));
    }

    static DescribedPredicate<JavaClass> sandbox() {
        return DescribedPredicate.describe("belong to the sandbox", type -> isIn(SANDBOX, type));
    }

    static DescribedPredicate<JavaClass> tests() {
        return DescribedPredicate.describe("belong to the tests", type -> isIn(TESTS, type));
    }

    private static boolean isOfTheProject(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith(PROJECT + ".");
    }

    private static boolean isIn(Set<String> names, JavaClass type) {
        return names.contains(type.getBaseComponentType().getName().replaceFirst("\\$.*", ""));
    }

    private static Set<String> namesIn(String root) {
        Path folder = Path.of(root);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.replaceFirst("\\.java$", "").replace('/', '.'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
