package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.Resource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.ResourceProvider;

/**
 * Finds out what an import is about, or why CloudFormation refuses it: in the order and with the first sentence that were
 * recorded of it, and with what to do.
 */
final class ImportPlan {
    private final StackEnvironment environment;
    private final Planner planner;
    private final StackScope scope;
    private final Map<String, StackResource> current;
    private final Template template;
    private final Map<String, Resource> declared = new LinkedHashMap<>();

    /** @param scope knows the parameters; learns the resources */
    ImportPlan(StackEnvironment environment, StackScope scope, Template template) {
        this.environment = environment;
        this.planner = new Planner(environment);
        this.scope = scope;
        this.current = environment.journal().resources();
        this.template = template;
        template.resources().forEach(resource -> declared.put(resource.logicalId(), resource));
    }

    /**
     * The resources to import, as the template wants them and as they are.
     *
     * @param identifiers as the user gives them, by logical id
     * @throws StackException when CloudFormation would refuse it
     */
    List<Importing> of(Map<String, String> identifiers) throws StackException, TemplateException {
        refuseWhatIsNotNew(identifiers.keySet());
        Map<String, ObjectNode> parsed = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : identifiers.entrySet()) {
            parsed.put(entry.getKey(), identifier(declared.get(entry.getKey()), entry.getValue()));
        }
        current.values().forEach(scope::ready);
        parsed.forEach((logicalId, identifier) -> scope.ready(
                new DesiredResource(logicalId, declared.get(logicalId).type(), identifier, Set.of())
                        .identifiedBy(identifier)));
        refuseChanges();
        List<Importing> importing = new ArrayList<>();
        for (Map.Entry<String, ObjectNode> entry : parsed.entrySet()) {
            importing.add(importing(planner.desired(declared.get(entry.getKey()), scope), entry.getValue()));
        }
        return importing;
    }

    private void refuseWhatIsNotNew(Set<String> toImport) throws StackException {
        refuse(
                toImport.stream().filter(id -> !declared.containsKey(id)),
                "The logical resource ids %s provided in ResourceToImport do not exist in the template.");
        refuse(
                declared.keySet().stream().filter(id -> !current.containsKey(id) && !toImport.contains(id)),
                "Resources %s is missing from ResourceToImport list. Name it with --resource, or add it to the template"
                        + " later: an import creates nothing.");
        refuse(
                toImport.stream().filter(current::containsKey),
                "Resources %s passed in ResourceToImport are already in a stack and cannot be imported.");
        refuse(
                toImport.stream()
                        .filter(id ->
                                environment.provider(declared.get(id).type()).isStub()),
                "Resources %s cannot be imported: their types are only stubs here, and nothing exists of them.");
        refuse(
                toImport.stream().filter(id -> !declared.get(id).policies().hasDeletionPolicy()),
                "The following resources to import %s must have DeletionPolicy attribute specified in the template. With"
                        + " DeletionPolicy: Retain it outlives the stack.");
    }

    private void refuseChanges() throws StackException, TemplateException {
        Set<String> modified = new LinkedHashSet<>();
        for (StackResource resource : current.values()) {
            Resource wanted = declared.get(resource.logicalId());
            if (wanted == null || !planner.isUnchanged(resource, planner.desired(wanted, scope))) {
                modified.add(resource.logicalId());
            }
        }
        refuse(
                modified.stream(),
                "You have modified resources %s in your template that are not being imported. Update, create or delete"
                        + " operations cannot be executed during import operations.");
        List<StackOutput> outputs =
                environment.journal().header().map(StackHeader::outputs).orElse(List.of());
        if (!planner.outputs(template, scope).equals(outputs)) {
            throw new StackException("As part of the import operation, you cannot modify or add [Outputs]. Import"
                    + " without them, then deploy them.");
        }
    }

    private static void refuse(Stream<String> logicalIds, String message) throws StackException {
        List<String> refused = logicalIds.toList();
        if (!refused.isEmpty()) {
            throw new StackException(message.formatted(refused));
        }
    }

    private ObjectNode identifier(Resource resource, String text) throws StackException {
        ResourceProvider provider = environment.provider(resource.type());
        ObjectNode identifier = provider.schema()
                .identifier(text)
                .orElseThrow(() -> new StackException(text + " is no identifier of " + resource.logicalId() + ", a "
                        + resource.type() + ": that is "
                        + String.join("|", provider.schema().primaryIdentifier())));
        Optional<String> owner = environment.journal().owner(resource.type(), identifier);
        if (owner.isPresent()) {
            throw new StackException(text + " already exists in stack " + owner.get());
        }
        return identifier;
    }

    private Importing importing(DesiredResource desired, ObjectNode identifier) throws StackException {
        for (String name : identifyingProperties(identifier, desired.properties()::has)) {
            if (!identifier.get(name).equals(desired.properties().get(name))) {
                throw new StackException(desired.logicalId() + " has " + name + " "
                        + desired.properties().get(name).asText() + " in the template, and "
                        + identifier.get(name).asText() + " in its identifier");
            }
        }
        ResourceProvider provider = environment.provider(desired.type());
        try {
            return new Importing(desired, identifier, provider.read(identifier));
        } catch (ProvisioningException e) {
            throw new StackException(
                    e.isNotFound()
                            ? "Resource of type '%s' with identifier '%s' was not found."
                                    .formatted(desired.type(), provider.schema().text(identifier))
                            : "Cannot read " + desired.logicalId() + ": " + e.getMessage());
        }
    }

    private static Collection<String> identifyingProperties(ObjectNode identifier, Predicate<String> given) {
        List<String> names = new ArrayList<>();
        identifier.fieldNames().forEachRemaining(names::add);
        return names.stream().filter(given).toList();
    }
}
