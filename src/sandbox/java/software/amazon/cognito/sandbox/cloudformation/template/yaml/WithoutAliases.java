package software.amazon.cognito.sandbox.cloudformation.template.yaml;

import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/** YAML's events with a placeholder for each alias, so that what follows is read, too. */
record WithoutAliases(Parser parser, Consumer<AliasEvent> aliases) implements Parser {
    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.hasNext() && peekEvent().getEventId() == choice;
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent() instanceof AliasEvent alias ? placeholder(alias) : parser.peekEvent();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        if (event instanceof AliasEvent alias) {
            aliases.accept(alias);
            return placeholder(alias);
        }
        return event;
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    private static Event placeholder(AliasEvent alias) {
        return new ScalarEvent(
                Optional.empty(),
                Optional.of(YamlFile.ALIAS.getValue()),
                new ImplicitTuple(false, false),
                "",
                ScalarStyle.DOUBLE_QUOTED,
                alias.getStartMark(),
                alias.getEndMark());
    }
}
