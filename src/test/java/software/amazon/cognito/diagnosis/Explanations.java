package software.amazon.cognito.diagnosis;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.userpoolclient.ResourceModel;

/** What the diagnosis says of a rejection. */
public final class Explanations {
    private Explanations() {}

    /** Explains why Cognito rejected what a model asks for, with this error code and these words. */
    public static String explain(ResourceModel model, String code, String words) {
        return Diagnosis.of(States.of(model))
                .explain(AwsServiceException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode(code)
                                .errorMessage(words)
                                .build())
                        .build());
    }
}
