package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource that is about to be imported.
 *
 * @param model what the read handler answered
 */
record Importing(DesiredResource desired, ObjectNode identifier, ObjectNode model) {
    ObjectNode previous(PreviousState state) {
        return switch (state) {
            case TEMPLATE -> desired.properties();
            case READ -> model;
            case NONE -> null;
        };
    }

    StackResource imported() {
        return desired.identifiedBy(identifier);
    }
}
