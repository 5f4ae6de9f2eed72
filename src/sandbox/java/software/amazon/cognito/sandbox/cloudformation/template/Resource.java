package software.amazon.cognito.sandbox.cloudformation.template;

import java.util.Set;

/**
 * A resource that a template declares.
 *
 * @param type the resource type's name, such as {@code AWS::Cognito::UserPool}
 * @param properties resolves to an object
 * @param dependencies the logical ids of the resources that must exist first: {@code DependsOn}, and all that its
 *     properties refer to
 */
public record Resource(String logicalId, String type, Value properties, Set<String> dependencies, Position position) {}
