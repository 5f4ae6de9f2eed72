package software.amazon.cognito.userpoolclient;

import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeleteUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientSecretsRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** Translates between the resource model and the requests and responses of the Cognito API. */
final class Translator {

    /** The most app clients that Cognito lists in one answer (API reference: QueryLimit). */
    static final int MAX_PAGE_SIZE = 60;

    private Translator() {}

    static CreateUserPoolClientRequest toCreateRequest(ResourceModel model, String clientName) {
        CreateUserPoolClientRequest.Builder request = CreateUserPoolClientRequest.builder();
        Attributes.ALL.forEach(attribute -> attribute.copy(model, request));
        return request.userPoolId(model.getUserPoolId())
                .clientName(clientName)
                .generateSecret(model.getGenerateSecret())
                .build();
    }

    static DescribeUserPoolClientRequest toReadRequest(ResourceModel model) {
        return DescribeUserPoolClientRequest.builder()
                .userPoolId(model.getUserPoolId())
                .clientId(model.getClientId())
                .build();
    }

    /** Names every attribute that is set in the model: Cognito resets, or keeps, what an update leaves out. */
    static UpdateUserPoolClientRequest toUpdateRequest(ResourceModel model) {
        UpdateUserPoolClientRequest.Builder request = UpdateUserPoolClientRequest.builder();
        Attributes.ALL.forEach(attribute -> attribute.copy(model, request));
        return request.userPoolId(model.getUserPoolId())
                .clientId(model.getClientId())
                .build();
    }

    static DeleteUserPoolClientRequest toDeleteRequest(ResourceModel model) {
        return DeleteUserPoolClientRequest.builder()
                .userPoolId(model.getUserPoolId())
                .clientId(model.getClientId())
                .build();
    }

    /** Asks for one page: at most {@code maxResults} app clients, or as many as Cognito lists at once if that is null. */
    static ListUserPoolClientsRequest toListRequest(String userPoolId, String nextToken, Integer maxResults) {
        return ListUserPoolClientsRequest.builder()
                .userPoolId(userPoolId)
                .nextToken(nextToken)
                .maxResults(maxResults == null ? MAX_PAGE_SIZE : Math.min(maxResults, MAX_PAGE_SIZE))
                .build();
    }

    static ListUserPoolClientSecretsRequest toListSecretsRequest(ResourceModel model) {
        return ListUserPoolClientSecretsRequest.builder()
                .userPoolId(model.getUserPoolId())
                .clientId(model.getClientId())
                .build();
    }

    /** The whole model of an app client, its secret included. */
    static ResourceModel toModel(UserPoolClientType client, boolean hasSecret) {
        ResourceModel model = new ResourceModel();
        Attributes.ALL.forEach(attribute -> attribute.copy(client, model));
        model.setUserPoolId(client.userPoolId());
        model.setClientId(client.clientId());
        model.setName(client.clientName());
        model.setClientSecret(client.clientSecret());
        // Cognito never returns GenerateSecret; without it Terraform's awscc provider plans a replacement.
        model.setGenerateSecret(hasSecret);
        return model;
    }

    /** The primary identifier of a listed app client, and nothing else. */
    static ResourceModel toIdentifier(UserPoolClientDescription client) {
        return ResourceModel.builder()
                .userPoolId(client.userPoolId())
                .clientId(client.clientId())
                .build();
    }
}
