package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Arguments;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Fn::Cidr}: blocks of one size from the start of an address block. */
final class Cidr implements Function {
    private static final int MOST = 256;
    /** Anything else would be looked up as a name. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    @Override
    public String name() {
        return "Fn::Cidr";
    }

    @Override
    public String usage() {
        return "[address block, count of 1 to 256, subnet mask bits]";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        Arguments arguments = call.arguments();
        boolean fits = (arguments.size() == 2 || arguments.size() == 3)
                && IntStream.range(0, arguments.size()).allMatch(arguments::mayBeScalar);
        return fits ? Stream.empty() : Stream.of(call.misused());
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        Arguments arguments = call.arguments();
        String[] block = arguments.text(0, scope).split("/");
        try {
            if (!ADDRESS.matcher(block[0]).matches()) {
                throw new UnknownHostException();
            }
            byte[] address = InetAddress.getByName(block[0]).getAddress();
            int count = Integer.parseInt(arguments.text(1, scope));
            int hostBits = arguments.size() == 3 ? Integer.parseInt(arguments.text(2, scope)) : 8;
            int room = address.length * 8 - Integer.parseInt(block[1]) - hostBits;
            if (count < 1 || count > MOST || hostBits < 0 || room < 0 || room < 31 && count > 1 << room) {
                throw call.failed(
                        call.argument(),
                        "cannot make " + count + " blocks of " + hostBits + " bits from " + arguments.text(0, scope));
            }
            return blocks(address, count, hostBits);
        } catch (UnknownHostException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw call.failed(call.argument(), "needs " + usage());
        }
    }

    private static JsonNode blocks(byte[] address, int count, int hostBits) throws UnknownHostException {
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        BigInteger first = new BigInteger(1, address);
        for (int i = 0; i < count; i++) {
            byte[] bytes = first.add(BigInteger.valueOf(i).shiftLeft(hostBits)).toByteArray();
            byte[] padded = new byte[address.length];
            int length = Math.min(bytes.length, padded.length);
            System.arraycopy(bytes, bytes.length - length, padded, padded.length - length, length);
            blocks.add(InetAddress.getByAddress(padded).getHostAddress() + "/" + (address.length * 8 - hostBits));
        }
        return blocks;
    }

    @Override
    public boolean mayGiveList() {
        return true;
    }
}
