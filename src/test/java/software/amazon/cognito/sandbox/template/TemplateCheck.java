package software.amazon.cognito.sandbox.template;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks a template against the schemas of its resource types, before anything is deployed. */
public final class TemplateCheck {
    private final Map<String, ResourceSchema> types;

    /** A check that knows these resource types and no others. */
    public TemplateCheck(final Collection<ResourceSchema> types) {
        this.types = types.stream().collect(Collectors.toMap(ResourceSchema::typeName, Function.identity()));
    }

    /**
     * Checks each resource's properties, and that the attributes asked for with {@code Fn::GetAtt} exist. What is not
     * known yet, and what depends on a NoEcho parameter, is not checked.
     *
     * @param known the parameters and pseudo parameters; null for everything else
     * @throws TemplateException naming every problem
     */
    public void check(final Template template, final Scope known) throws TemplateException {}
}
