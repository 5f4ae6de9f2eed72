package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.check.Oddities;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.Parameter;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.Parameters;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.provider.OwnNamespace;
import software.amazon.cognito.sandbox.provider.ResourceProvider;

/** All that can be found out about a template before anything is changed, so that the user learns of everything at once. */
final class TemplateChecks {
    private final StackEnvironment environment;
    private final Problems problems = new Problems();

    TemplateChecks(StackEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Checks a template, and warns of what is odd about it.
     *
     * @param given values for the template's parameters
     * @throws TemplateException naming every problem
     */
    Checked check(Template template, Map<String, String> given, StackHeader header) throws TemplateException {
        template.findings().problems().forEach(problems::add);
        Optional<Map<String, JsonNode>> values =
                problems.collect(() -> Parameters.values(template.parameters(), given, environment.values()));
        if (values.isEmpty() || !template.findings().decidable()) {
            problems.throwIfAny();
        }
        Map<String, JsonNode> parameters = new HashMap<>(values.orElseThrow());
        Set<String> noEcho = noEcho(template, parameters);
        parameters.putAll(PseudoParameters.of(environment, header));
        Optional<Template> decided = problems.collect(() -> template.decided(parameters));
        decided.ifPresent(left -> check(left, parameters));
        problems.throwIfAny();
        warn(template, decided.orElseThrow());
        return new Checked(decided.orElseThrow(), header, parameters, noEcho);
    }

    private void check(Template template, Map<String, JsonNode> parameters) {
        Exports exports = new Exports(environment);
        Scope known = Scope.beforeDeployment(parameters, exports::value);
        checkStubs(template);
        problems.collect(() -> {
            exports.check(template, known);
            return null;
        });
        problems.collect(() -> {
            new DynamicReferences(environment.values()).check(template, known);
            return null;
        });
        problems.collect(() -> {
            environment.templateCheck().check(template, known);
            return null;
        });
    }

    private void checkStubs(Template template) {
        template.resources().stream()
                .filter(resource -> !environment.options().stubsAllowed() && isStub(resource.type()))
                .forEach(resource -> problems.add(
                        resource.position(),
                        resource.type() + " is not simulated: without --no-stubs, a stub stands for it"));
    }

    private boolean isStub(String type) {
        return environment.types().find(type).filter(ResourceProvider::isStub).isPresent();
    }

    private void warn(Template template, Template decided) {
        Stream<Problem> odd =
                Oddities.of(decided, type -> environment.types().find(type).map(provider -> provider.schema()
                                .template()))
                        .stream();
        Stream<String> served = decided.resources().stream()
                .map(resource -> resource.type())
                .filter(OwnNamespace::has)
                .distinct()
                .map(type -> type + " is served by this project's handlers, as if it were registered");
        Stream<String> nested = decided.resources().stream()
                .filter(resource -> resource.type().equals("AWS::CloudFormation::Stack"))
                .map(resource -> resource.position() + ": the template of nested stack " + resource.logicalId()
                        + " is not read: a stub stands for it, with made-up outputs");
        Stream.of(
                        template.findings().warnings().stream().map(Problem::toString),
                        odd.map(Problem::toString),
                        served,
                        nested)
                .flatMap(lines -> lines)
                .forEach(environment.options().warnings());
    }

    private Set<String> noEcho(Template template, Map<String, JsonNode> parameters) {
        Set<String> values = template.parameters().values().stream()
                .filter(Parameter::noEcho)
                .map(parameter -> parameters.get(parameter.name()))
                .flatMap(value -> value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        values.forEach(environment.secrets()::addNoEcho);
        return values;
    }
}
