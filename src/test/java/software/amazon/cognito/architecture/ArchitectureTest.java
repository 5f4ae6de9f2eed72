package software.amazon.cognito.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** Which part of the project may know which; the rooms of the sandbox are in {@link RoomsTest}. */
class ArchitectureTest {
    private static final String COGNITO = "..sandbox.cognito";
    private static final String[] TYPES = {"..cognito.userpoolclient", "..cognito.manageduserpoolclient"};

    @Test
    void theHandlersKnowNothingOfTheSandbox() {
        noClasses()
                .that(Sources.handlers())
                .should()
                .dependOnClassesThat(Sources.sandbox())
                .check(Sources.CODE);
    }

    @Test
    void theSandboxKnowsNothingOfTheHandlersClasses() {
        noClasses()
                .that(Sources.sandbox())
                .should()
                .dependOnClassesThat(Sources.handlers())
                .because("it reaches them as AWS does, through the handler jar")
                .check(Sources.CODE);
    }

    @Test
    void nothingNeedsTheTests() {
        noClasses()
                .should()
                .dependOnClassesThat(Sources.tests())
                .because("./sandbox runs without src/test")
                .check(Sources.CODE);
    }

    @Test
    void whatTypesShareKnowsNoType() {
        noClasses()
                .that(Sources.handlers())
                .and()
                .resideOutsideOfPackages(TYPES)
                .should()
                .dependOnClassesThat(Sources.handlers().and(JavaClass.Predicates.resideInAnyPackage(TYPES)))
                .because("a third type will use it")
                .check(Sources.CODE);
    }

    @Test
    void whatSpeaksHttpStandsAboveTheRulesAndTheRulesAboveWhatIsKept() {
        noClasses()
                .that()
                .resideInAPackage(COGNITO + ".tables")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COGNITO, COGNITO + ".rules", COGNITO + ".clients", COGNITO + ".pools")
                .check(Sources.CODE);
        noClasses()
                .that()
                .resideInAnyPackage(COGNITO + ".tables", COGNITO + ".rules", COGNITO + ".clients", COGNITO + ".pools")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("Http")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("Route")
                .check(Sources.CODE);
    }

    @Test
    void noPackagesKnowEachOther() {
        slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(Sources.CODE);
    }

    @Test
    void theClassesOfEveryRootAreSeen() {
        assertThat(Sources.CODE.stream().filter(Sources.sandbox())).hasSizeGreaterThan(100);
        assertThat(Sources.CODE.stream().filter(Sources.handlers())).hasSizeGreaterThan(40);
        assertThat(Sources.CODE.stream().filter(Sources.generated()))
                .extracting(JavaClass::getSimpleName)
                .contains("ResourceModel", "HandlerWrapper");
    }

    /** A slice for each package; the models that {@code cfn generate} makes of a schema are a package of their own. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            boolean isModel = Sources.generated().test(type) && !type.getName().matches(".*\\.(Base|Handler)[^.]*");
            return SliceIdentifier.of(type.getPackageName() + (isModel ? ", generated models" : ""));
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
