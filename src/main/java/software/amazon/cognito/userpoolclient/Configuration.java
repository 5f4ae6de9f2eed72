package software.amazon.cognito.userpoolclient;

import java.util.Locale;
import software.amazon.cognito.request.RequestRedaction;

/** Names the schema file that the generated wrapper validates requests against; it follows the type's name. */
class Configuration extends BaseConfiguration {

    Configuration() {
        super(ResourceModel.TYPE_NAME.toLowerCase(Locale.ROOT).replace("::", "-") + ".json");
        RequestRedaction.enable();
    }
}
