package software.amazon.cognito.userpoolclient;

/** Names the schema file that the generated wrapper validates requests against. */
class Configuration extends BaseConfiguration {

    Configuration() {
        super("aws-cognito-userpoolclient.json");
    }
}
