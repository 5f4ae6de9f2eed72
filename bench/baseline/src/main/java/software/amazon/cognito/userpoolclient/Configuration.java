package software.amazon.cognito.userpoolclient;

class Configuration extends BaseConfiguration {

    Configuration() {
        super("aws-cognito-userpoolclient.json");
    }
}
