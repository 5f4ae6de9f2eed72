package software.amazon.cognito.manageduserpoolclient;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Converts between the models of the two types, which are generated from schemas that agree in all they share: what only
 * one of them has, ClientName, NamePattern and NamePrefix, is left out.
 */
final class Bridge {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Bridge() {}

    static software.amazon.cognito.userpoolclient.ResourceModel toUserPoolClient(ResourceModel model) {
        return JSON.convertValue(model, software.amazon.cognito.userpoolclient.ResourceModel.class);
    }

    static ResourceModel toManaged(software.amazon.cognito.userpoolclient.ResourceModel model) {
        return JSON.convertValue(model, ResourceModel.class);
    }
}
