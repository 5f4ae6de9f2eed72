package software.amazon.cognito.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each room of the sandbox, a package with those below it, may know of the others. */
class RoomsTest {
    private static final String SANDBOX = Sources.PROJECT + ".sandbox";
    /** A room, and the rooms that it may know; a new room gets a line here. */
    private static final Map<String, Set<String>> MAY_KNOW = table(
            """
            http                    :
            state                   :
            tool                    :
            api                     : http
            cloudformation.template : tool api
            cognito                 : http api
            opensearch              : http cognito
            handler                 : http
            provider                : handler cloudformation.template
            stub                    : http tool handler provider cloudformation.template
            cloudformation.stack    : provider cloudformation.template
            cloudcontrol            : http api handler provider
            page                    : http cognito cloudcontrol
            contract                : http cognito handler provider cloudformation.template cloudformation.stack
            embedded                : http state cognito opensearch handler provider cloudcontrol page
            cli                     : http state tool cognito handler provider stub cloudformation.template \
            cloudformation.stack contract embedded
            """);

    @TestFactory
    Stream<DynamicTest> aRoomKnowsOnlyWhatItNeeds() {
        return MAY_KNOW.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> assertThat(forbidden(room))
                        .as("what %s should not know", room)
                        .isEmpty()));
    }

    @Test
    void everyClassButMainIsInARoom() {
        assertThat(Sources.CODE.stream().filter(Sources.sandbox()).filter(type -> room(type)
                        .isEmpty()))
                .extracting(JavaClass::getName)
                .allMatch(name -> name.equals(SANDBOX + ".Main") || name.endsWith(".package-info"));
    }

    @Test
    void everyRoomInTheTableIsThere() {
        assertThat(Sources.CODE.stream().map(RoomsTest::room).filter(room -> !room.isEmpty()))
                .containsAll(MAY_KNOW.keySet());
    }

    private static List<String> forbidden(String room) {
        return Sources.CODE.stream()
                .filter(type -> room(type).equals(room))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isForbidden(room, dependency))
                .map(Dependency::getDescription)
                .toList();
    }

    private static boolean isForbidden(String room, Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.getPackageName().startsWith(SANDBOX)) {
            return false;
        }
        String known = room(target);
        return !known.equals(room) && !MAY_KNOW.get(room).contains(known);
    }

    /** The room of a class of the sandbox; empty where it has none. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return MAY_KNOW.keySet().stream()
                .filter(room -> (name + ".").startsWith(SANDBOX + "." + room + "."))
                .findFirst()
                .orElse("");
    }

    private static Map<String, Set<String>> table(String text) {
        return text.lines()
                .map(line -> line.split(":", -1))
                .collect(Collectors.toMap(cells -> cells[0].strip(), cells -> Arrays.stream(cells[1].split(" "))
                        .filter(room -> !room.isBlank())
                        .collect(Collectors.toSet())));
    }
}
