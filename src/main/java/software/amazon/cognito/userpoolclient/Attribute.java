package software.amazon.cognito.userpoolclient;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/**
 * One settable attribute of an app client: where it stands in the model, in Cognito's answers and in the requests that
 * set it, and what it goes back to when a template stops mentioning it.
 *
 * @param name the property's name, the same in the schema and in the Cognito API
 * @param reset what it goes back to, from what it is; null leaves it out of the request, so that Cognito applies its
 *     default
 * @param <T> the type of its value in the model
 */
record Attribute<T>(
        String name,
        Function<ResourceModel, T> getter,
        BiConsumer<ResourceModel, T> setter,
        Function<UserPoolClientType, T> fromClient,
        BiConsumer<CreateUserPoolClientRequest.Builder, T> toCreate,
        BiConsumer<UpdateUserPoolClientRequest.Builder, T> toUpdate,
        UnaryOperator<T> reset) {

    /** Sends a documented default explicitly, because Cognito does not reliably reset what an update omits. */
    static <T> UnaryOperator<T> to(T documentedDefault) {
        return live -> documentedDefault;
    }

    /** Leaves the attribute out, where omission is known to reset it or no explicit default exists. */
    static <T> UnaryOperator<T> byOmission() {
        return live -> null;
    }

    T in(ResourceModel model) {
        return getter.apply(model);
    }

    void copy(ResourceModel from, ResourceModel to) {
        setter.accept(to, getter.apply(from));
    }

    void copy(UserPoolClientType from, ResourceModel to) {
        setter.accept(to, fromClient.apply(from));
    }

    void copy(ResourceModel from, CreateUserPoolClientRequest.Builder to) {
        T value = in(from);
        if (Canonical.isSet(value)) {
            toCreate.accept(to, value);
        }
    }

    void copy(ResourceModel from, UpdateUserPoolClientRequest.Builder to) {
        T value = in(from);
        if (Canonical.isSet(value)) {
            toUpdate.accept(to, value);
        }
    }

    void reset(ResourceModel live, ResourceModel merged) {
        setter.accept(merged, reset.apply(in(live)));
    }
}
