package software.amazon.cognito.sandbox.cloudformation.template.parameters;

import java.util.Map;
import java.util.Optional;

/** The SSM parameters and secrets that templates refer to. */
public interface ValueStore {
    /** One that has none. */
    ValueStore EMPTY = new ValueStore() {
        @Override
        public Optional<String> ssmParameter(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> secret(String id) {
            return Optional.empty();
        }
    };

    /** The value of an SSM parameter by its name. */
    Optional<String> ssmParameter(String name);

    /** The text of a secret by its name or ARN. */
    Optional<String> secret(String id);

    /** This store, and another one for what it does not have. */
    default ValueStore or(ValueStore other) {
        ValueStore first = this;
        return new ValueStore() {
            @Override
            public Optional<String> ssmParameter(String name) {
                return first.ssmParameter(name).or(() -> other.ssmParameter(name));
            }

            @Override
            public Optional<String> secret(String id) {
                return first.secret(id).or(() -> other.secret(id));
            }
        };
    }

    /** What the user gives. */
    static ValueStore of(Map<String, String> ssmParameters, Map<String, String> secrets) {
        return new ValueStore() {
            @Override
            public Optional<String> ssmParameter(String name) {
                return Optional.ofNullable(ssmParameters.get(name));
            }

            @Override
            public Optional<String> secret(String id) {
                return Optional.ofNullable(secrets.get(id));
            }
        };
    }
}
