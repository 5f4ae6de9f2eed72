package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.ResourceProvider;

/** The resources that are deployed together under one name, and what can be done with them. */
public final class Stack {
    private final StackEnvironment environment;
    private final StackJournal journal;

    public Stack(StackEnvironment environment) {
        this.environment = environment;
        this.journal = environment.journal();
        journal.header().ifPresent(header -> header.noEcho().forEach(environment.secrets()::addNoEcho));
    }

    /** The stack's resources that are only stubs. */
    public List<StackResource> stubs() {
        return journal.resources().values().stream()
                .filter(resource -> environment.provider(resource.type()).isStub())
                .toList();
    }

    /**
     * Makes the stack what a template says.
     *
     * @param given values for the template's parameters
     * @return whether there was anything to change
     * @throws TemplateException when the template or a parameter is wrong; nothing is changed then
     * @throws StackException when the deployment failed and was rolled back, or cannot be done
     */
    public boolean deploy(Template template, Map<String, String> given) throws TemplateException, StackException {
        ChangeSet changes = changeSet(template, given);
        changes.execute();
        return !changes.isEmpty();
    }

    /**
     * Finds out what it would take to make the stack what a template says.
     *
     * @param given values for the template's parameters
     * @throws TemplateException when the template or a parameter is wrong
     * @throws StackException when it cannot be done
     */
    public ChangeSet changeSet(Template template, Map<String, String> given) throws TemplateException, StackException {
        Checked checked = check(template, given);
        return new ChangeSet(new Planner(environment).plan(checked.template(), scope(checked.parameters())), () -> {
            journal.header(checked.header());
            new Deployment(environment, checked.parameters()).run(checked.template(), checked.noEcho());
        });
    }

    /**
     * Brings resources that exist into the stack, which may be a new one, and changes nothing else of it.
     *
     * @param given values for the template's parameters
     * @param identifiers of the resources by logical id, such as {@code eu-west-1_aB3dE5fG7|1h57kf5cpq17m0eml12EXAMPLE}
     * @param previousState what the update handlers get as the previous state
     * @throws TemplateException when the template or a parameter is wrong; nothing is changed then
     * @throws StackException when CloudFormation would refuse the import, or when it failed; the stack is then as before
     */
    public void importResources(
            Template template, Map<String, String> given, Map<String, String> identifiers, PreviousState previousState)
            throws TemplateException, StackException {
        Checked checked = check(template, given);
        StackScope scope = new StackScope(checked.parameters(), environment);
        List<Importing> resources = new ImportPlan(environment, scope, checked.template()).of(identifiers);
        journal.header(checked.header());
        new Import(environment, previousState).run(resources, checked.noEcho());
    }

    private Checked check(Template template, Map<String, String> given) throws TemplateException, StackException {
        requireHome();
        StackHeader header = journal.header().orElseGet(this::newHeader);
        Checked checked = new TemplateChecks(environment).check(template, given, header);
        settle();
        return checked;
    }

    /**
     * Deletes all that the stack has.
     *
     * @return whether there was such a stack
     */
    public boolean destroy() throws StackException {
        if (journal.header().isEmpty()) {
            return false;
        }
        requireHome();
        settle();
        Optional<String> obstacle = new Exports(environment).obstacle(header().outputs(), List.of(), "delete");
        if (obstacle.isPresent()) {
            throw new StackException("Delete canceled. " + obstacle.get());
        }
        environment.status("DELETE_IN_PROGRESS", "");
        Collection<StackResource> all = new ArrayList<>(journal.resources().values());
        all.addAll(journal.retired());
        if (!new Cleanup(environment).delete(all)) {
            environment.status("DELETE_FAILED", "");
            throw new StackException("Not all resources could be deleted. Destroy again to try again.");
        }
        environment.stackEvent("DELETE_COMPLETE", "");
        journal.remove();
        return true;
    }

    /** Compares each resource with what the last deployed template says. */
    public List<ResourceDrift> drift() throws StackException {
        requireDeployed();
        List<ResourceDrift> drifts = new ArrayList<>();
        for (StackResource resource : journal.resources().values()) {
            ResourceProvider provider = environment.provider(resource.type());
            drifts.add(live(resource)
                    .map(model -> new ResourceDrift(
                            resource.logicalId(),
                            resource.type(),
                            false,
                            provider.differences(resource.properties(), model)))
                    .orElseGet(() -> new ResourceDrift(resource.logicalId(), resource.type(), true, List.of())));
        }
        return drifts;
    }

    /** The model of each resource as its service has it now, by resource; empty for one that is gone. */
    public Map<StackResource, Optional<ObjectNode>> models() throws StackException {
        requireDeployed();
        Map<StackResource, Optional<ObjectNode>> models = new LinkedHashMap<>();
        for (StackResource resource : journal.resources().values()) {
            models.put(resource, live(resource));
        }
        return models;
    }

    /** The stack's outputs, with secrets shown or concealed as the user wants them. */
    public List<StackOutput> outputs() {
        return header().outputs().stream()
                .map(output -> new StackOutput(
                        output.name(),
                        environment.secrets().reveal(output.value(), this::attribute),
                        output.description(),
                        output.exportName()))
                .toList();
    }

    /** The stack's name, status and so on. */
    public StackHeader header() {
        return journal.header().orElseThrow();
    }

    private String attribute(String logicalId, String attribute) {
        try {
            JsonNode value = scope(Map.of()).getAtt(logicalId, attribute);
            return value == null ? "" : value.asText();
        } catch (StackScope.UnreadableException e) {
            return "(" + e.getMessage() + ")";
        }
    }

    private Optional<ObjectNode> live(StackResource resource) throws StackException {
        try {
            return Optional.of(environment.models().of(resource));
        } catch (ProvisioningException e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw new StackException("Cannot read " + resource.logicalId() + ": " + e.getMessage());
        }
    }

    private void settle() throws StackException {
        try {
            new InterruptedCreations(environment).settle();
        } catch (ProvisioningException e) {
            throw new StackException("Cannot find out what an interrupted deployment did: " + e.getMessage());
        }
    }

    private void requireDeployed() throws StackException {
        if (journal.header().isEmpty()) {
            throw new StackException("There is no stack " + journal.stackName() + ".");
        }
        requireHome();
    }

    /** A stack's resources must not be looked for in another Cognito: they would seem to be gone. */
    private void requireHome() throws StackException {
        Home home = journal.header().map(StackHeader::home).orElse(environment.home());
        if (!home.id().equals(environment.home().id())) {
            throw new StackException(home.elsewhere(journal.stackName(), environment.home()));
        }
    }

    private StackHeader newHeader() {
        String stackId = "arn:aws:cloudformation:" + environment.region() + ":" + environment.accountId() + ":stack/"
                + journal.stackName() + "/" + UUID.randomUUID();
        return new StackHeader(
                journal.stackName(), stackId, environment.home(), "REVIEW_IN_PROGRESS", List.of(), Set.of(), Set.of());
    }

    private StackScope scope(Map<String, JsonNode> parameters) {
        StackScope scope = new StackScope(parameters, environment);
        journal.resources().values().forEach(scope::ready);
        return scope;
    }
}
