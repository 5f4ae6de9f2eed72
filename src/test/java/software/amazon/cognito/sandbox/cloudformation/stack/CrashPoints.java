package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.provider.Difference;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.RequestOrigin;
import software.amazon.cognito.sandbox.provider.ResourceProvider;
import software.amazon.cognito.sandbox.provider.TypeSchema;

/**
 * Kills a deployment at one of its points: before and after each commit of its state, and before and after each change
 * of a resource. What was not committed is lost.
 */
final class CrashPoints {
    private int left;

    /** Crashes at the point of this number, the first being 1. */
    CrashPoints(int point) {
        left = point;
    }

    /** The process is gone. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    StackJournal journal(MVStore store, String stack) {
        return new StackJournal(store, stack, () -> {
            try {
                pass();
            } catch (Crash e) {
                store.rollback();
                throw e;
            }
            store.commit();
            pass();
        });
    }

    Map<String, ResourceProvider> providers(Map<String, ResourceProvider> providers) {
        return providers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new CrashingProvider(entry.getValue())));
    }

    /** After the crash nothing passes any more, whichever thread it is in. */
    private synchronized void pass() {
        left--;
        if (left <= 0) {
            throw new Crash();
        }
    }

    private final class CrashingProvider implements ResourceProvider {
        private final ResourceProvider provider;

        CrashingProvider(ResourceProvider provider) {
            this.provider = provider;
        }

        @Override
        public TypeSchema schema() {
            return provider.schema();
        }

        @Override
        public String ref(ObjectNode identifier) {
            return provider.ref(identifier);
        }

        @Override
        public ObjectNode listScope(ObjectNode properties) {
            return provider.listScope(properties);
        }

        @Override
        public ObjectNode create(RequestOrigin origin, ObjectNode properties) throws ProvisioningException {
            pass();
            ObjectNode model = provider.create(origin, properties);
            pass();
            return model;
        }

        @Override
        public ObjectNode read(ObjectNode identifier) throws ProvisioningException {
            return provider.read(identifier);
        }

        @Override
        public ObjectNode update(
                RequestOrigin origin, ObjectNode identifier, ObjectNode previous, ObjectNode properties)
                throws ProvisioningException {
            pass();
            ObjectNode model = provider.update(origin, identifier, previous, properties);
            pass();
            return model;
        }

        @Override
        public void delete(RequestOrigin origin, ObjectNode identifier) throws ProvisioningException {
            pass();
            provider.delete(origin, identifier);
            pass();
        }

        @Override
        public List<ObjectNode> list(ObjectNode scope) throws ProvisioningException {
            return provider.list(scope);
        }

        @Override
        public List<Difference> differences(ObjectNode properties, ObjectNode model) {
            return provider.differences(properties, model);
        }

        @Override
        public boolean isResultOf(RequestOrigin origin, ObjectNode properties, ObjectNode model) {
            return provider.isResultOf(origin, properties, model);
        }
    }
}
