package software.amazon.cognito.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import software.amazon.cognito.sandbox.cloudcontrol.requests.OperationStatus;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;

/** The page in a real browser. */
class PageBrowserIT {
    private static final String OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)";

    private static Chromium chromium;

    private PageServer server;
    private String secret;

    @BeforeAll
    static void startBrowser() throws Exception {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        server = new PageServer();
        String pool = server.createPool("people");
        secret = server.createClient(pool, "web", ", 'CallbackURLs': ['https://a.example/" + "long/".repeat(40) + "']")
                .get("ClientSecret")
                .asText();
        server.request(pool + "|0123456789abcdefghijklmnop", OperationStatus.SUCCESS, null, null);
        server.request(
                null,
                OperationStatus.FAILED,
                "InvalidRequest",
                "CallbackURLs: <img src=x onerror='window.hacked = true'> is not a URL.");
        server.simulator.faults().limitRate(50);
        chromium.driver.switchTo().newWindow(WindowType.TAB);
        chromium.screen(1100, 900);
        chromium.colorScheme("light");
        chromium.driver.get(server.endpoint().toString());
    }

    @AfterEach
    void close() {
        chromium.requireNoComplaints();
        chromium.driver.close();
        chromium.driver
                .switchTo()
                .window(chromium.driver.getWindowHandles().iterator().next());
        server.close();
    }

    @Test
    void aNewRequestShowsWithoutReloadAndDisturbsNothing() {
        WebElement summary = chromium.driver.findElement(By.cssSelector("#request-list summary"));
        summary.sendKeys(Keys.ENTER);
        chromium.driver.findElement(By.name("find")).sendKeys("typed");
        chromium.run("arguments[0].focus(); window.marker = 'same page'", summary);

        String token = server.request();
        chromium.await("document.getElementById('request-%s')".formatted(token));

        assertThat(chromium.run("return window.marker")).isEqualTo("same page");
        assertThat(chromium.driver.switchTo().activeElement()).isEqualTo(summary);
        assertThat(chromium.run("return arguments[0].parentNode.open", summary)).isEqualTo(true);
        assertThat(chromium.driver.findElement(By.name("find")).getDomProperty("value"))
                .isEqualTo("typed");
        assertThat(chromium.driver
                        .findElements(By.cssSelector("#request-list > li"))
                        .get(0)
                        .getDomAttribute("id"))
                .isEqualTo("request-" + token);
        assertThat(chromium.driver.findElement(By.id("latest")).getText()).contains("IN_PROGRESS");
    }

    @Test
    void aResourceThatMovesUpKeepsItsFocusAndTheOthersTheirState() {
        server.createClient(server.createPool("more"), "second", "");
        chromium.await("document.querySelectorAll('#types .list li').length === 4");
        WebElement second = chromium.driver.findElement(By.xpath("//summary[contains(., 'second')]"));
        second.sendKeys(Keys.ENTER);
        WebElement web = chromium.driver.findElement(By.xpath("//summary[contains(., 'web')]"));
        web.sendKeys(Keys.ENTER);

        String identifier = web.findElement(By.className("id")).getText();
        server.call(
                "UpdateUserPoolClient",
                "{'UserPoolId': '%s', 'ClientId': '%s', 'ClientName': 'renamed'}"
                        .formatted((Object[]) identifier.split("\\|")));
        chromium.await("document.querySelector('#types summary').textContent.includes('renamed')");

        assertThat(chromium.driver.switchTo().activeElement()).isEqualTo(web);
        assertThat(chromium.driver.findElements(By.cssSelector("#types details[open]")))
                .hasSize(2);
    }

    @Test
    void theLiveRefreshCanBePaused() {
        WebElement live = chromium.driver.findElement(By.id("live"));
        live.click();
        assertThat(live.getText()).isEqualTo("Paused");
        assertThat(live.getDomAttribute("aria-pressed")).isEqualTo("false");
        String token = server.request();

        live.click();
        chromium.await("document.getElementById('request-%s')".formatted(token));
        assertThat(live.getText()).isEqualTo("Live");
    }

    @Test
    void aServerThatIsGoneIsSaidToBe() {
        server.close();
        chromium.await("document.getElementById('live').textContent === 'No answer'");
        chromium.driver.manage().logs().get("browser");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFormsSwitchFaultsOnAndOffWithScriptsAndWithout(boolean scripts) {
        if (!scripts) {
            chromium.withoutScripts();
            chromium.driver.navigate().refresh();
        }
        choose("kind", "DROP_AFTER");
        choose("operation", "CreateUserPoolClient");
        submit("Switch on");
        assertThat(server.simulator.faults().pending())
                .containsExactly(Fault.next("CreateUserPoolClient", Kind.DROP_AFTER));
        assertThat(chromium.driver.findElement(By.id("faults-now")).getText())
                .contains("DROP_AFTER", "next 1 of CreateUserPoolClient", "50 requests a second");

        submit("Switch all off");
        assertThat(server.simulator.faults().pending()).isEmpty();
        assertThat(chromium.driver.findElement(By.id("faults-now")).getText()).isEqualTo("None are on.");
        assertThat(chromium.driver.findElement(By.id("banner")).getText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"320, light", "390, dark", "1100, light", "1100, dark"})
    void isAccessibleAndNeverWiderThanTheScreen(int width, String scheme) throws Exception {
        chromium.screen(width, 2400);
        chromium.colorScheme(scheme);
        chromium.picture(width + "-" + scheme);
        chromium.run(OPEN_ALL);

        assertThat(chromium.accessibilityProblems()).isEmpty();
        assertThat((long) chromium.run("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void theKeyboardReachesEverything() {
        chromium.run(OPEN_ALL);
        String interactive = "a[href], button:not([hidden]), input, select, summary";
        List<WebElement> expected = chromium.driver.findElements(By.cssSelector(interactive));
        chromium.run("document.querySelector('a').blur()");
        List<WebElement> reached = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            chromium.driver.switchTo().activeElement().sendKeys(Keys.TAB);
            WebElement element = chromium.driver.switchTo().activeElement();
            assertThat(chromium.run("return getComputedStyle(arguments[0]).outlineStyle", element))
                    .as(element.toString())
                    .isEqualTo("solid");
            reached.add(element);
        }
        assertThat(reached).isEqualTo(expected);
    }

    @Test
    void theSkipLinkLeadsPastTheNavigation() {
        chromium.driver.switchTo().activeElement().sendKeys(Keys.TAB);
        chromium.driver.switchTo().activeElement().sendKeys(Keys.ENTER);

        assertThat(chromium.driver.switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("main");
    }

    @Test
    void whatOthersSayIsTextAndSecretsAreNowhere() {
        chromium.run(OPEN_ALL);
        String token =
                server.request("<img src=x onerror='window.hacked = true'>", OperationStatus.SUCCESS, null, null);
        chromium.await("document.getElementById('request-%s')".formatted(token));

        assertThat(chromium.driver.findElement(By.id("requests")).getText()).contains("<img src=x");
        assertThat(chromium.run("return window.hacked")).isNull();
        assertThat(chromium.driver.getPageSource()).contains("ClientSecret").doesNotContain(secret);
    }

    private static void choose(String name, String value) {
        chromium.driver.findElement(By.name(name)).sendKeys(value);
    }

    private static void submit(String text) {
        WebElement button = chromium.driver.findElement(By.xpath("//button[. = '" + text + "']"));
        button.click();
        chromium.awaitAnotherPage(button);
    }
}
