package software.amazon.cognito.userpoolclient;

import software.amazon.cloudformation.proxy.HandlerRequest;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.request.RequestTransform;

/**
 * What AWS Lambda invokes: the generated wrapper, with two steps that give the same result in less time. The wrapper
 * loads the schema anew for each answer, which costs a cold READ an eighth of its time (bench/results.md); of the other
 * step, {@link RequestTransform} tells.
 */
public class Entrypoint extends HandlerWrapper {

    /** Takes the write-only properties out of an answer: this type has none. */
    @Override
    protected ResourceModel sanitizeModel(ResourceModel model) {
        return model;
    }

    @Override
    protected ResourceHandlerRequest<ResourceModel> transform(
            HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel> request) {
        return RequestTransform.transform(request, getDesiredResourceTags(request));
    }
}
