package software.amazon.cognito.manageduserpoolclient;

import software.amazon.cloudformation.proxy.HandlerRequest;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.request.RequestTransform;

/** What AWS Lambda invokes; see {@link software.amazon.cognito.userpoolclient.Entrypoint}. */
public class Entrypoint extends HandlerWrapper {

    /** Takes the write-only properties out of an answer. */
    @Override
    protected ResourceModel sanitizeModel(ResourceModel model) {
        model.setNamePattern(null);
        model.setNamePrefix(null);
        return model;
    }

    @Override
    protected ResourceHandlerRequest<ResourceModel> transform(
            HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel> request) {
        return RequestTransform.transform(request, getDesiredResourceTags(request));
    }
}
