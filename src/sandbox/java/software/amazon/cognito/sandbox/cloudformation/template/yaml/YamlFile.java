package software.amazon.cognito.sandbox.cloudformation.template.yaml;

import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

/** Parses a single YAML or JSON document: of bounded depth, without aliases. */
public final class YamlFile {
    private static final int MAX_DEPTH = 100;

    /** What an alias becomes. */
    public static final Tag ALIAS = new Tag("!Alias");

    private final Path file;
    private final Problems problems;
    private final LoadSettings settings;

    private YamlFile(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.settings = LoadSettings.builder()
                .setLabel(file.toString())
                .setSchema(new Yaml11())
                .build();
    }

    /**
     * The root node.
     *
     * @param file where the text is from, for messages
     * @param problems takes what does not end the reading
     */
    public static Node parse(String text, Path file, Problems problems) throws TemplateException {
        return new YamlFile(file, problems).compose(text);
    }

    public static Position position(Path file, Optional<Mark> mark) {
        return mark.map(at -> new Position(file.toString(), at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> new Position(file.toString(), 1, 1));
    }

    private Node compose(String text) throws TemplateException {
        // JSON may be indented by tabs, YAML may not; a JSON string holds no raw tab.
        String yaml = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
        try {
            checkEvents(yaml);
            Parser parser = new ParserImpl(settings, new StreamReader(settings, yaml));
            return new Composer(settings, new WithoutAliases(parser, this::report))
                    .getSingleNode()
                    .orElseThrow(() -> new TemplateException(position(file, Optional.empty()), "the file is empty"));
        } catch (MarkedYamlEngineException e) {
            throw new TemplateException(
                    position(file, e.getProblemMark().or(e::getContextMark)), "not valid YAML: " + e.getProblem());
        } catch (ReaderException e) {
            int end = yaml.offsetByCodePoints(0, e.getPosition());
            throw new TemplateException(
                    TextFile.endOf(yaml.substring(0, end), file),
                    "not valid YAML: character U+%04X is not allowed".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw new TemplateException(position(file, Optional.empty()), "not valid YAML: " + e.getMessage());
        }
    }

    private void report(AliasEvent alias) {
        problems.add(
                position(file, alias.getStartMark()),
                "YAML aliases are not allowed in CloudFormation templates: write out what *"
                        + alias.getAlias().getValue() + " stands for");
    }

    /** Before anything is composed: composing recurses. */
    private void checkEvents(String yaml) throws TemplateException {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw problem(event, "a template is a single YAML document");
            }
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw problem(event, "nested more than " + MAX_DEPTH + " levels deep");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private TemplateException problem(Event event, String message) {
        return new TemplateException(position(file, event.getStartMark()), message);
    }
}
