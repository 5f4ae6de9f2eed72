package software.amazon.cognito.sandbox.cloudformation.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A CloudFormation template in the part of the language that the sandbox supports.
 *
 * @param description null when there is none
 * @param parameters by name, in the order of the file
 * @param resources in an order in which each follows all that it depends on; otherwise in the order of the file
 * @param outputs by name, in the order of the file
 */
public record Template(
        String description, Map<String, Parameter> parameters, List<Resource> resources, Map<String, Output> outputs) {
    /** CloudFormation's limit for a template in S3: 1 MB. */
    private static final int MAX_BYTES = 1024 * 1024;

    /**
     * Reads a template in YAML or JSON.
     *
     * @throws TemplateException naming every problem: the file cannot be read, is not YAML, uses something that is not
     *     supported, refers to something that is not there, or has a dependency cycle
     */
    public static Template read(final Path file) throws TemplateException {
        return parse(TextFile.read(file, MAX_BYTES), file);
    }

    /** @param file where the text is from, for messages */
    static Template parse(final String text, final Path file) throws TemplateException {
        return TemplateParser.parse(YamlFile.parse(text, file), file);
    }
}
