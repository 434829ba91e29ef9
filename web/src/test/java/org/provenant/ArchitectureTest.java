package org.provenant;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static org.provenant.Sources.CODE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;

/**
 * The house rules on structure. The chain of modules and the row of contexts stand here once; the rules on who may use
 * whom are derived from them.
 */
class ArchitectureTest {

    /** Each module knows only those to its right. */
    private static final List<String> MODULES = List.of("web", "application", "reports", "domain");

    /** Each context uses only those to its left. */
    private static final List<String> CONTEXTS = List.of(
            "shared",
            "organisation",
            "identity",
            "mail",
            "audit",
            "job",
            "regulation",
            "permit",
            "licensing",
            "customs",
            "equipment",
            "usage",
            "custody",
            "valuation",
            "compliance",
            "labelling",
            "intake",
            "receiving",
            "stocktake",
            "disposal",
            "sanitisation",
            "processing",
            "reporting",
            "evidence",
            "inspection",
            "deadline",
            "management",
            "schedule",
            "overview",
            "demo");

    /**
     * What carries every use case and every page, the plain values that the history keeps (domain.audit), and the
     * permissions that use cases name: open to all contexts, itself resting on these alone.
     */
    private static final List<String> GROUND = List.of("usecase", "platform", "history values", "permissions");

    private static final List<String> BENEATH_GROUND = List.of("shared", "organisation", "identity");

    /** The launcher starts the others and is known to none. */
    private static final String LAUNCHER = "launcher";

    /** The folders of reports that are not called like their context. */
    private static final Map<String, String> CONTEXT_OF_REPORTS = Map.of(
            "engine",
            "shared",
            "periodic",
            "reporting",
            "signing",
            "reporting",
            "deduction",
            "reporting",
            "dossier",
            "licensing",
            "label",
            "labelling",
            "handover",
            "custody");

    private static final Set<String> WORDS_THAT_SAY_NOTHING =
            Set.of("Impl", "Dto", "DTO", "Manager", "Helper", "Util", "Utils", "Facade", "Mapper", "Abstract");

    private static final Set<Set<String>> TASKS_IN_TWO_STEPS =
            Set.of(Set.of("check", "confirm"), Set.of("prepare", "claim"));

    @Test
    void modulesKnowOnlyThoseToTheirRight() {
        for (int i = 0; i < MODULES.size(); i++) {
            var unknown = Stream.concat(MODULES.subList(0, i).stream(), Stream.of(LAUNCHER))
                    .map(ArchitectureTest::module)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(module(MODULES.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(unknown)
                    .allowEmptyShould(true)
                    .check(CODE);
        }
        noClasses()
                .that()
                .resideInAPackage(module(LAUNCHER))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        MODULES.stream().map(ArchitectureTest::module).toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void everyPackageBelongsToOneContext() {
        classes()
                .that(resideInAnyPackage(
                        MODULES.stream().map(ArchitectureTest::module).toArray(String[]::new)))
                .should(new ArchCondition<>("lie in a context of the row") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        var context = contextOf(item);
                        var known = CONTEXTS.contains(context) || GROUND.contains(context);
                        report(events, item, known, "lies outside the row of contexts");
                    }
                })
                .check(CODE);
    }

    @Test
    void contextsUseOnlyThoseToTheirLeft() {
        classes()
                .that(resideInAnyPackage(
                        MODULES.stream().map(ArchitectureTest::module).toArray(String[]::new)))
                .should(new ArchCondition<>("use only contexts to the left of their own") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        item.getDirectDependenciesFromSelf().stream()
                                .filter(use -> !mayUse(contextOf(item), contextOf(use.getTargetClass())))
                                .forEach(use -> report(events, item, false, use.getDescription()));
                    }
                })
                .check(CODE);
    }

    @Test
    void domainIsPlainJavaWithPersistentClasses() {
        mayNotUse(
                "domain",
                "jakarta.enterprise..",
                "jakarta.inject..",
                "jakarta.faces..",
                "jakarta.ws..",
                "jakarta.servlet..",
                "jakarta.validation..",
                "jakarta.transaction..",
                "java.sql..",
                "java.util.logging..",
                "org.slf4j..");
        noClasses()
                .that()
                .resideInAPackage(module("domain"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.persistence\\.(EntityManager.*|Persistence|Query|TypedQuery)")
                .check(CODE);
    }

    @Test
    void reportsTurnRecordsIntoBytes() {
        mayNotUse(
                "reports",
                "java.sql..",
                "java.net.http..",
                "jakarta.persistence..",
                "jakarta.enterprise..",
                "jakarta.faces..",
                "jakarta.ws..",
                "jakarta.servlet..");
    }

    @Test
    void applicationKnowsNoPages() {
        mayNotUse("application", "jakarta.faces..", "org.primefaces..", "jakarta.ws.rs..", "jakarta.servlet..");
        mayNotUse("application", "net.sf.jasperreports..");
    }

    @Test
    void webKnowsNoDatabaseAndNoTemplates() {
        mayNotUse(
                "web",
                "java.sql..",
                "javax.sql..",
                "jakarta.persistence..",
                "org.eclipse.persistence..",
                "org.jdbi..",
                "org.postgresql..",
                "com.zaxxer..",
                "org.flywaydb..",
                "net.sf.jasperreports..");
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](\\w*("
                        + String.join("|", WORDS_THAT_SAY_NOTHING)
                        + ")|(Base|Abstract)[A-Z]\\w*|\\w*Base)(\\$.*)?")
                .check(CODE);
    }

    @Test
    void persistentClassesHaveNoSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat(describe(
                        "are persistent",
                        (JavaClass type) ->
                                type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class)))
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(module(LAUNCHER))
                .should()
                .accessTargetWhere(describe("reads the time without a clock", ArchitectureTest::readsTimeWithoutClock))
                .check(CODE);
    }

    @Test
    void useCaseIsOneTask() {
        classes()
                .that()
                .areAnnotatedWith(UseCase.class)
                .should(new ArchCondition<>("have one public method") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        var tasks = publicMethods(item).map(JavaMethod::getName).collect(Collectors.toSet());
                        var one = tasks.size() == 1 || TASKS_IN_TWO_STEPS.contains(tasks);
                        report(events, item, one, "has the public methods " + tasks);
                    }
                })
                .check(CODE);
    }

    @Test
    void useCaseAndLookupSayWhoMayUseThem() {
        classes()
                .that(areUseCasesOrLookups())
                .should(new ArchCondition<>("say who may use them") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        var silent = publicMethods(item)
                                .filter(method -> !saysWhoMayUseIt(method) && !saysWhoMayUseIt(item))
                                .map(JavaMethod::getName)
                                .toList();
                        report(events, item, silent.isEmpty(), "does not say who may use " + silent);
                    }
                })
                .check(CODE);
    }

    @Test
    void useCaseDoesNotLog() {
        noClasses()
                .that(areUseCasesOrLookups())
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j.."))
                .check(CODE);
    }

    @Test
    void onlyTheBoundaryCatchesEverything() {
        noCodeUnits()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.not(
                        resideInAnyPackage("..usecase..", "..job..", "..platform..", module(LAUNCHER))))
                .should(new ArchCondition<JavaCodeUnit>("catch Exception") {
                    @Override
                    public void check(JavaCodeUnit item, ConditionEvents events) {
                        var all = item.getTryCatchBlocks().stream()
                                .flatMap(block -> block.getCaughtThrowables().stream())
                                .anyMatch(caught -> caught.isEquivalentTo(Exception.class)
                                        || caught.isEquivalentTo(RuntimeException.class));
                        events.add(new SimpleConditionEvent(item, all, item.getDescription() + " catches everything"));
                    }
                })
                .check(CODE);
    }

    @Test
    void everyPackageStatesItsDutyAndChecksNull() {
        var silent = CODE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(place -> !place.getClasses().stream()
                        .allMatch(type -> type.getSimpleName().equals("package-info")))
                .filter(place -> place.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new AssertionError("package-info.java with @NullMarked is missing in " + silent);
        }
    }

    private static DescribedPredicate<JavaClass> areUseCasesOrLookups() {
        return describe(
                "are use cases or lookups",
                type -> !type.isAnnotation()
                        && (type.isAnnotatedWith(UseCase.class) || type.isAnnotatedWith(Lookup.class)));
    }

    private static boolean saysWhoMayUseIt(CanBeAnnotated item) {
        return item.isAnnotatedWith(Allowed.class) || item.isAnnotatedWith(AllowedToStrangers.class);
    }

    private static Stream<JavaMethod> publicMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean mayUse(String own, String other) {
        if (other.isEmpty() || other.equals(own) || GROUND.contains(other)) {
            return true;
        }
        return GROUND.contains(own) ? BENEATH_GROUND.contains(other) : CONTEXTS.indexOf(other) < CONTEXTS.indexOf(own);
    }

    private static void mayNotUse(String module, String... packages) {
        noClasses()
                .that()
                .resideInAPackage(module(module))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages))
                .allowEmptyShould(true)
                .check(CODE);
    }

    private static boolean readsTimeWithoutClock(JavaAccess<?> access) {
        var target = access.getTarget();
        var owner = target.getOwner();
        if (owner.isEquivalentTo(System.class)) {
            return target.getName().equals("currentTimeMillis");
        }
        if (!resideInAPackage("java.time..").test(owner) || !target.getName().equals("now")) {
            return false;
        }
        return access instanceof JavaMethodCall call
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static String module(String name) {
        return "org.provenant." + name + "..";
    }

    /** The context of one of our classes, by default the fourth part of its name; empty for others. */
    private static String contextOf(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        if (parts.length < 4 || !type.getPackageName().startsWith("org.provenant.")) {
            return "";
        }
        if (parts[2].equals("reports")) {
            return CONTEXT_OF_REPORTS.getOrDefault(parts[3], parts[3]);
        }
        if (type.isEquivalentTo(Permission.class)) {
            return "permissions";
        }
        return parts[2].equals("domain") && parts[3].equals("audit") ? "history values" : parts[3];
    }

    private static void report(ConditionEvents events, JavaClass item, boolean fine, String problem) {
        events.add(new SimpleConditionEvent(item, fine, item.getName() + " " + problem));
    }
}
