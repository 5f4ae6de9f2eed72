package software.amazon.cognito.manageduserpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.userpoolclient.Handlers;

/** A handler has to answer within 60 seconds, also when Cognito takes seconds for a call. */
class CreateHandlerTimeTest {

    private static final Duration LIST_TAKES = Duration.ofSeconds(3);

    private Instant now = Instant.EPOCH;
    private final InstantSource clock = () -> now;
    private final CognitoClient cognito = mock(CognitoClient.class);
    private final CallbackContext context = new CallbackContext();
    private final ResourceHandlerRequest<ResourceModel> request = ResourceHandlerRequest.<ResourceModel>builder()
            .desiredResourceState(ResourceModel.builder()
                    .userPoolId("us-east-1_a")
                    .namePrefix("shop")
                    .build())
            .build();

    @BeforeEach
    void serveFourPages() {
        AtomicInteger pages = new AtomicInteger();
        when(cognito.list(any(), any(), any())).then(call -> {
            assertThat(call.<String>getArgument(1)).isEqualTo(pages.get() == 0 ? null : "token-" + pages.get());
            now = now.plus(LIST_TAKES);
            int page = pages.incrementAndGet();
            return ListUserPoolClientsResponse.builder()
                    .userPoolClients(UserPoolClientDescription.builder()
                            .clientId("client-" + page)
                            .clientName(page == 2 ? "shop" : "other")
                            .build())
                    .nextToken(page == 4 ? null : "token-" + page)
                    .build();
        });
        when(cognito.read(any(), any()))
                .thenReturn(Handlers.model(
                        "{'UserPoolId': 'us-east-1_a', 'ClientId': 'client-2', 'TokenValidityUnits': {}}"));
    }

    private ProgressEvent<ResourceModel, CallbackContext> create() {
        return new CreateHandler(clock).handle(cognito, request, context);
    }

    @Test
    void beginsNoStepAfterEightSecondsAndGoesOnInTheNextInvocation() {
        ProgressEvent<ResourceModel, CallbackContext> first = create();
        assertThat(first.isInProgressCallbackDelay()).isTrue();
        assertThat(first.getResourceModel()).isEqualTo(request.getDesiredResourceState());
        verify(cognito, times(3)).list(any(), any(), any());

        ProgressEvent<ResourceModel, CallbackContext> second = create();
        assertThat(second.isSuccess()).isTrue();
        assertThat(second.getResourceModel().getClientId()).isEqualTo("client-2");
        verify(cognito, times(4)).list(any(), any(), any());
    }

    @Test
    void putsTheAdoptionOffWhenTheLastPageCameLate() {
        doAnswer(call -> {
                    now = now.plusSeconds(20);
                    return ListUserPoolClientsResponse.builder()
                            .userPoolClients(UserPoolClientDescription.builder()
                                    .clientId("client-2")
                                    .clientName("shop")
                                    .build())
                            .build();
                })
                .when(cognito)
                .list(any(), any(), any());

        assertThat(create().isInProgressCallbackDelay()).isTrue();
        verify(cognito, never()).read(any(), any());

        assertThat(create().isSuccess()).isTrue();
        verify(cognito, times(1)).list(any(), any(), any());
    }
}
