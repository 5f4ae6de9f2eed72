package software.amazon.cognito.manageduserpoolclient;

/** What AWS Lambda invokes; see {@link software.amazon.cognito.userpoolclient.Entrypoint}. */
public class Entrypoint extends HandlerWrapper {

    /** Takes the write-only properties out of an answer. */
    @Override
    protected ResourceModel sanitizeModel(ResourceModel model) {
        model.setNamePattern(null);
        model.setNamePrefix(null);
        return model;
    }
}
