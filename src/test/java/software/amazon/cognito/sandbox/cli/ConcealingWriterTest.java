package software.amazon.cognito.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;

class ConcealingWriterTest {
    private final StringWriter printed = new StringWriter();
    private final Secrets secrets = new Secrets();
    private final PrintWriter printer = ConcealingWriter.printer(printed, secrets);

    @Test
    void aSecretLeavesAsAMaskHoweverItIsPrinted() {
        printer.println("before");
        secrets.addNoEcho("s3cret");
        printer.println("it is s3cret");
        printer.print("s3");
        printer.println("cret");
        printer.printf("%s%n", "http://s3cret.x/");
        printer.close();

        assertThat(printed.toString().lines()).containsExactly("before", "it is ****", "****", "http://****.x/");
    }
}
