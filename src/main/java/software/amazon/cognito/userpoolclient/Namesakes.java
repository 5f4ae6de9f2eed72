package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cognito.attribute.Attributes;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.attribute.Translator;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.failure.FailureMessage;
import software.amazon.cognito.failure.HandlerFailure;
import software.amazon.cognito.merge.Intent;
import software.amazon.cognito.merge.UpdateMerge;

/**
 * The app clients that have the name of one which may have been created: Cognito lets several have the same. A name that
 * the handler derived belongs to nobody else; under one that the template chose, only an app client is its own which is
 * new, alone, and all that was asked for.
 */
final class Namesakes {

    /** How far Cognito's clock may be from ours. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private static final int MAX_NAMED = 10;

    private final ObjectNode desired;
    private final Instant since;

    /** For the create that was first sent at an instant. */
    Namesakes(ObjectNode desired, Instant since) {
        this.desired = desired;
        this.since = since;
    }

    /**
     * The one that the handler made.
     *
     * @return its id, or null if it is not there
     * @throws HandlerFailure GeneralServiceException if nobody can tell which one it is
     */
    String findOwn(CognitoClient cognito, String clientName) {
        List<String> ids = cognito.idsOf(desired, clientName);
        if (!desired.has(Attributes.NAME)) {
            return only(ids, ids.size() < 2);
        }
        List<UserPoolClientType> possible = ids.stream()
                .flatMap(id -> describe(cognito, id).stream())
                .filter(client -> !isOld(client))
                .toList();
        return only(
                possible.stream().map(UserPoolClientType::clientId).toList(),
                possible.size() < 2 && possible.stream().allMatch(this::isNewAndAsDesired));
    }

    private String only(List<String> ids, boolean certain) {
        if (!certain) {
            throw ambiguity(ids);
        }
        return ids.isEmpty() ? null : ids.get(0);
    }

    /** The app client, unless it was deleted meanwhile. */
    private Optional<UserPoolClientType> describe(CognitoClient cognito, String id) {
        try {
            return Optional.of(cognito.describe(desired.deepCopy().put("ClientId", id)));
        } catch (HandlerFailure failure) {
            if (failure.getErrorCode() == HandlerErrorCode.NotFound) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Whether it was there before, as the app client is that a replacement replaces. */
    private boolean isOld(UserPoolClientType client) {
        return isBefore(since.minus(CLOCK_SKEW), client) || isBefore(since, client) && !isAsDesired(client);
    }

    private boolean isNewAndAsDesired(UserPoolClientType client) {
        return client.creationDate() != null && !isBefore(since, client) && isAsDesired(client);
    }

    /** Cognito may say a date in whole seconds. */
    private static boolean isBefore(Instant instant, UserPoolClientType client) {
        Instant created = client.creationDate();
        return created != null
                && created.isBefore(created.getNano() == 0 ? instant.truncatedTo(ChronoUnit.SECONDS) : instant);
    }

    private boolean isAsDesired(UserPoolClientType client) {
        boolean hasSecret = States.is(desired, "GenerateSecret");
        ObjectNode live = Translator.toState(client, hasSecret);
        return hasSecret == (client.clientSecret() != null)
                && !new UpdateMerge(Intent.toCreate(desired, live), live).changesLive();
    }

    private HandlerFailure ambiguity(List<String> ids) {
        boolean several = ids.size() > 1;
        return new HandlerFailure(
                HandlerErrorCode.GeneralServiceException,
                "User pool %s has %s with the name of the one to create: %s. %s be new: delete it, or import it."
                        .formatted(
                                States.text(desired, "UserPoolId"),
                                several ? "app clients" : "an app client",
                                ids.stream().limit(MAX_NAMED).collect(Collectors.joining(", ")),
                                several ? "One of them may" : "It may"));
    }

    /** The end of a create while an app client may exist that nobody owns: no error that CloudFormation retries. */
    static <C> ProgressEvent<ResourceModel, C> giveUp(HandlerFailure failure, ResourceModel model) {
        boolean mayRecover = failure.isOutcomeUnknown() || failure.isRetryable();
        String warning =
                "Cognito did not confirm an earlier attempt to create the app client, so it may exist: look for "
                        + "it in user pool " + model.getUserPoolId() + " before you try again.";
        return ProgressEvent.failed(
                model.getClientId() == null ? null : model,
                null,
                mayRecover ? HandlerErrorCode.GeneralServiceException : failure.getErrorCode(),
                FailureMessage.append(failure.getMessage(), warning));
    }
}
