package chalkgrad;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the design that a compiler does not know. Rules about packages that do not exist yet wait for them.
class ArchitectureTest {
    private static final JavaClasses CLASSES = imported();

    private static final String MAIN = "chalkgrad";
    private static final String APP = "chalkgrad.app..";
    private static final String SESSION = "chalkgrad.app.session..";
    private static final String WORDS = "chalkgrad.app.words..";
    private static final String LOOK = "chalkgrad.app.look..";
    private static final String NUMBER = "chalkgrad.app.number..";
    private static final String TYPESET = "chalkgrad.app.typeset..";
    private static final String MISTAKE = "chalkgrad.app.mistake..";

    /// From the top; arrows point down only.
    private static final List<String> PACKAGES = List.of(
            APP,
            "chalkgrad.cli..",
            "chalkgrad.grading..",
            "chalkgrad.data..",
            "chalkgrad.script",
            "chalkgrad.script.run..",
            "chalkgrad.script.recognition..",
            "chalkgrad.script.line..",
            "chalkgrad.script.graph..",
            "chalkgrad.exchange.reading..",
            "chalkgrad.exchange.answer..",
            "chalkgrad.exchange.notebook..",
            "chalkgrad.exchange.label..",
            "chalkgrad.exchange.python..",
            "chalkgrad.exchange.number..",
            "chalkgrad.exchange",
            "chalkgrad.mistake.search..",
            "chalkgrad.mistake",
            "chalkgrad.mistake.catalogue..",
            "chalkgrad.mistake.wording..",
            "chalkgrad.mistake.replay..",
            "chalkgrad.training..",
            "chalkgrad.notation..",
            "chalkgrad.pass..",
            "chalkgrad.table..",
            "chalkgrad.document..",
            "chalkgrad.network..",
            "chalkgrad.formula..",
            "chalkgrad.math..",
            "chalkgrad.language..",
            "chalkgrad.state..");

    static final List<String> FEATURES = List.of(
            "answers",
            "code",
            "data",
            "diagram",
            "playback",
            "explain",
            "present",
            "inspect",
            "export",
            "plots",
            "settings");

    @Test
    void theClassesOfTheProgramAreLookedAt() {
        assertThat(CLASSES.contain("chalkgrad.pass.Run")).isTrue();
        assertThat(CLASSES).noneMatch(type -> type.getName().endsWith("Test"));
    }

    static Stream<Arguments> below() {
        return IntStream.range(0, PACKAGES.size())
                .mapToObj(k -> Arguments.of(
                        PACKAGES.get(k),
                        Stream.concat(Stream.of(MAIN), PACKAGES.stream().limit(k))
                                .toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("below")
    void packagesDependDownwardsOnly(String own, String[] above) {
        check(noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .because("what is below can be understood, tested and used without what is above"));
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        var places = Stream.concat(Stream.of(MAIN), PACKAGES.stream()).toArray(String[]::new);
        check(classes()
                .should()
                .resideInAnyPackage(places)
                .because("a package without a place in the order is bound by no rule"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("chalkgrad.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a cycle can only be read and changed all at once"));
    }

    @ParameterizedTest
    @FieldSource("FEATURES")
    void aFeatureKnowsTheSessionAndNoOtherFeature(String feature) {
        String own = "chalkgrad.app." + feature + "..";
        check(noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAPackage(APP)
                        .and(resideOutsideOfPackages(own, SESSION, WORDS, LOOK, NUMBER, TYPESET, MISTAKE)))
                .because("features see the session, and its words, looks, numbers, formulas and mistakes, but never"
                        + " each other; the workbench composes them"));
    }

    @Test
    void whatFeaturesShareKnowsNoFeature() {
        check(noClasses()
                .that()
                .resideInAnyPackage(WORDS, LOOK, NUMBER, TYPESET, MISTAKE)
                .should()
                .dependOnClassesThat(resideInAPackage(APP)
                        .and(resideOutsideOfPackages(SESSION, WORDS, LOOK, NUMBER, TYPESET, MISTAKE)))
                .because("what all features share must not tie them to one another"));
    }

    @Test
    void theSessionKnowsNoFeature() {
        check(noClasses()
                .that()
                .resideInAPackage("chalkgrad.app.session..")
                .should()
                .dependOnClassesThat(resideInAPackage(APP).and(resideOutsideOfPackages("chalkgrad.app.session..")))
                .because("the session is the state that all features look at, whichever there are"));
    }

    static Stream<Arguments> libraries() {
        return Stream.of(
                Arguments.of(
                        new String[] {"javafx..", "org.controlsfx..", "org.kordamp.ikonli.."},
                        new String[] {APP},
                        "the command line must not load JavaFX, and the engine must not even know its properties"),
                Arguments.of(
                        new String[] {"javafx.animation.."},
                        new String[] {"chalkgrad.app.playback.."},
                        "one place moves things, so that movement can be finished, reduced or turned off there"),
                Arguments.of(
                        new String[] {"org.ejml.."},
                        new String[] {"chalkgrad.math..", "chalkgrad.training.."},
                        "matrices are immutable for everyone but the inner loop of training"),
                Arguments.of(
                        new String[] {"picocli.."},
                        new String[] {MAIN, "chalkgrad.cli.."},
                        "how a command is written concerns nothing but the command line"),
                Arguments.of(
                        new String[] {"de.siegmar.fastcsv.."},
                        new String[] {"chalkgrad.data.csv.."},
                        "what a data set is does not depend on how tables are written"),
                Arguments.of(
                        new String[] {"org.graalvm.."},
                        new String[] {"chalkgrad.script.run.."},
                        "Python is loaded only by the process that runs a notebook's code"),
                Arguments.of(
                        new String[] {"tools.jackson..", "com.fasterxml.jackson.."},
                        new String[] {"chalkgrad.exchange..", "chalkgrad.cli.."},
                        "documents do not know how they are written down"));
    }

    @Test
    void whatReadsNumbersDoesNotJudgeThem() {
        check(noClasses()
                .that()
                .resideInAPackage("chalkgrad.exchange..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Diagnosis")
                .because(
                        "reading says what numbers can be; which of it they are, and whether they are right, is decided"
                                + " in grading alone"));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryIsUsedWhereItBelongs(String[] library, String[] places, String because) {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .because(because));
    }

    @Test
    void whatIsReadIsNotLoweredByString() {
        check(noClasses()
                .that()
                .resideInAPackage("chalkgrad.exchange..")
                .should()
                .callMethodWhere(called("toLowerCase").and(onStrings()))
                .because("String.toLowerCase takes quadratic time for letters that become two; TextScanner.lowerCase"
                        + " does not"));
    }

    @Test
    void looksLiveInTheStyleSheets() {
        check(noClasses()
                .should()
                .callMethodWhere(called("setStyle"))
                .because("a style set in code cannot be changed by a profile, such as that for projectors"));
    }

    @Test
    void onlyMainEndsTheProgram() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("chalkgrad.Main")
                .should()
                .callMethodWhere(called("exit").or(called("halt")).and(onTheVirtualMachine()))
                .because("whoever ends the program cannot be tested, and loses unsaved work"));
    }

    @Test
    void recordsHoldValuesThatAreEqualByContent() {
        check(classes()
                .that(describe("are records", JavaClass::isRecord))
                .should(holdNoArraysAndNoMutableMatrices())
                .because("equality of records must mean content, and records must not change"));
    }

    @Test
    void namesSayWhatAClassIs() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
                .because("such names say nothing and collect everything"));
    }

    private static JavaClasses imported() {
        // the names of libraries are enough, which need not be read for that
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importPath(Path.of("target", "classes"));
    }

    private static DescribedPredicate<JavaMethodCall> called(String name) {
        return describe("calls of " + name, call -> call.getTarget().getName().equals(name));
    }

    private static DescribedPredicate<JavaMethodCall> onStrings() {
        return describe("on strings", call -> call.getTargetOwner().isEquivalentTo(String.class));
    }

    private static DescribedPredicate<JavaMethodCall> onTheVirtualMachine() {
        return describe("on the virtual machine", call -> {
            JavaClass owner = call.getTarget().getOwner();
            return owner.isEquivalentTo(System.class) || owner.isEquivalentTo(Runtime.class);
        });
    }

    private static ArchCondition<JavaClass> holdNoArraysAndNoMutableMatrices() {
        return new ArchCondition<>("hold no arrays and no matrices of EJML") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> field.getRawType().isArray() || involvesMutableMatrix(field))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(type, field.getFullName())));
            }
        };
    }

    private static boolean involvesMutableMatrix(JavaField field) {
        return field.getAllInvolvedRawTypes().stream()
                .anyMatch(type -> type.getPackageName().startsWith("org.ejml"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
