package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsService;

/** Stands between the handlers and an account's simulator; as it is, it lets every call through. */
class Interposed implements AwsService {
    private final Account account;

    Interposed(Account account) {
        this.account = account;
    }

    @Override
    public String targetPrefix() {
        return account.simulator().targetPrefix();
    }

    @Override
    public String jsonVersion() {
        return account.simulator().jsonVersion();
    }

    @Override
    public Optional<JsonNode> call(AwsCall call) {
        return account.simulator().call(call);
    }
}
