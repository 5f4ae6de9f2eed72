package software.amazon.cognito.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium, as Debian's packages chromium and chromium-driver install it. */
final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path FOLDER = Path.of("target", "chromium").toAbsolutePath();

    /** Warns that a newer Chromium has protocols that are not used here. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    final ChromeDriver driver;

    private Chromium(File chromium, File chromedriver) throws IOException {
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        Files.createDirectories(FOLDER);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory(FOLDER, "profile"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver)
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
    }

    /** Starts one; where none is installed, the test is skipped and says so. */
    static Chromium start() throws IOException {
        Optional<File> chromium = installed("chromium");
        Optional<File> chromedriver = installed("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "Skipped: chromium and chromedriver are not installed (Debian: apt-get install chromium chromium-driver)");
        return new Chromium(chromium.get(), chromedriver.get());
    }

    private static Optional<File> installed(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Waits until a JavaScript expression is true; it is looked at whenever the page changes. */
    void await(String expression) {
        driver.executeAsyncScript(
                """
                const done = arguments[0];
                const look = () => (%s) && done();
                new MutationObserver(look)
                    .observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
                look();
                """
                        .formatted(expression));
    }

    /** Waits until the page that an element is on has been left. */
    void awaitAnotherPage(WebElement element) {
        Instant deadline = Instant.now().plus(PATIENCE);
        try {
            while (Instant.now().isBefore(deadline)) {
                element.isEnabled();
            }
        } catch (StaleElementReferenceException left) {
            return;
        } catch (WebDriverException changing) {
            // What ChromeDriver says, now and then, while one page replaces the other.
            if (changing.getMessage().contains("does not belong to the document")) {
                return;
            }
            throw changing;
        }
        throw new AssertionError("The page was not left within " + PATIENCE + ".");
    }

    /** A script's result. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** A screen of this size, in CSS pixels. */
    void screen(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** What the user has chosen: {@code light} or {@code dark}. */
    void colorScheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void withoutScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** A picture of the screen in {@code target/chromium}, for people. */
    void picture(String name) throws IOException {
        Files.write(FOLDER.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What axe-core finds wrong with the page's accessibility. */
    List<?> accessibilityProblems() throws IOException {
        try (InputStream axe = Chromium.class.getResourceAsStream("/axe.min.js")) {
            run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>)
                driver.executeAsyncScript(
                        """
                const done = arguments[0];
                axe.run().then(result => done(result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary))),
                    error => done([String(error)]));
                """);
    }

    /** Nothing that the browser complains about, such as a breach of the Content-Security-Policy. */
    void requireNoComplaints() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
