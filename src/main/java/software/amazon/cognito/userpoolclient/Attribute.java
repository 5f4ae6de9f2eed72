package software.amazon.cognito.userpoolclient;

import java.util.function.BiConsumer;
import java.util.function.Function;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/**
 * One settable attribute of an app client: where it stands in the model, in Cognito's answers and in the requests that
 * set it, and what it goes back to when a template stops mentioning it.
 *
 * @param name the property's name, the same in the schema and in the Cognito API
 * @param <T> the type of its value in the model
 */
record Attribute<T>(
        String name,
        Function<ResourceModel, T> getter,
        BiConsumer<ResourceModel, T> setter,
        Function<UserPoolClientType, T> fromClient,
        BiConsumer<CreateUserPoolClientRequest.Builder, T> toCreate,
        BiConsumer<UpdateUserPoolClientRequest.Builder, T> toUpdate,
        Reset<T> reset) {

    /** What an attribute goes back to; null leaves it out of the request, so that Cognito applies its default. */
    @FunctionalInterface
    interface Reset<T> {
        /**
         * Computes the value to send.
         *
         * @param merged what the update sends for the attributes before this one in the table
         * @param live the app client as it is
         */
        T value(ResourceModel merged, ResourceModel live);

        /** Sends a documented default explicitly, because Cognito does not reliably reset what an update omits. */
        static <T> Reset<T> to(T documentedDefault) {
            return (merged, live) -> documentedDefault;
        }

        /** Leaves the attribute out, where omission is known to reset it or no explicit default exists. */
        static <T> Reset<T> byOmission() {
            return to(null);
        }
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
        if (value != null) {
            toCreate.accept(to, value);
        }
    }

    void copy(ResourceModel from, UpdateUserPoolClientRequest.Builder to) {
        T value = in(from);
        if (value != null) {
            toUpdate.accept(to, value);
        }
    }

    void reset(ResourceModel merged, ResourceModel live) {
        setter.accept(merged, reset.value(merged, live));
    }
}
