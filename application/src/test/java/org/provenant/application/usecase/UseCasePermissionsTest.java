package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.PermissionTable;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.Role;

/** Who may do what, asked of the boundary itself for every use case and lookup there is, against the reviewed table. */
@RegisterTest
class UseCasePermissionsTest {

    @Inject
    BeanManager beans;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void useCasesAreOpenToThoseInTheTable() {
        PermissionTable.of("use case").requireAgreement(whoMay(UseCase.class));
    }

    @Test
    void lookupsAreOpenToThoseInTheTable() {
        PermissionTable.of("lookup").requireAgreement(whoMay(Lookup.class));
    }

    @Test
    void auditorReadsEverythingThatAnyRoleOfACompanyReads() {
        var table = PermissionTable.of("lookup");
        for (var lookup : table.things()) {
            var who = table.who(lookup);
            if (who.contains(Role.RECORD_KEEPER.name()) || who.contains(Role.COMPLIANCE_OFFICER.name())) {
                assertTrue(who.contains(Role.AUDITOR.name()), lookup);
            }
        }
    }

    /** A pack of evidence, or what comes on a schedule, is a copy of what its reader may see anyhow, and recorded like every download. */
    private static final Set<String> COPIES = Set.of(
            "RequestEvidencePack.request",
            "MakeEvidencePack.make",
            "DeliverScheduled.deliver",
            "RequestExport.request",
            "MakeExport.make");

    /** Lists as their reader wants to find them again are the reader's alone until they are shared. */
    private static final Set<String> OWN_VIEWS = Set.of("SaveView.save", "ChangeView.change", "RetireView.retire");

    /** A calendar address or a daily letter gives its user what that user may read, and nothing else. */
    private static final Set<String> OWN_FEEDS =
            Set.of("MakeDeadlineFeed.make", "CloseDeadlineFeed.close", "StopDailyReminder.stop");

    /** What an auditor has asked for, such as a pack of evidence, the same auditor may call off and try again. */
    private static final Set<String> OWN_JOBS = Set.of("CancelJob.cancel", "TryJobAgain.again");

    /**
     * What everybody signed in may do concerns their own account. What an auditor keeps of an inspection touches no
     * record, and is refused to those whose records are inspected; a copy touches none either. Nothing else is open to an
     * auditor.
     */
    @Test
    void auditorChangesNothing() {
        var table = PermissionTable.of("use case");
        var everybody = Arrays.stream(Role.values()).map(Role::name).toList();
        var ofInspections = namesIn("inspection");
        for (var useCase : table.things()) {
            var who = table.who(useCase);
            var own = ofInspections.contains(useCase.replaceFirst("\\..*", ""))
                    && who.equals(Set.of(Role.AUDITOR.name()));
            assertTrue(
                    !who.contains(Role.AUDITOR.name())
                            || own
                            || COPIES.contains(useCase)
                            || OWN_VIEWS.contains(useCase)
                            || OWN_FEEDS.contains(useCase)
                            || OWN_JOBS.contains(useCase)
                            || who.containsAll(everybody),
                    useCase);
        }
    }

    /** The use cases of a context, by their names. */
    private Set<String> namesIn(String context) {
        var names = new TreeSet<String>();
        for (var found : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var type = found.getBeanClass();
            if (type.isAnnotationPresent(UseCase.class) && type.getPackageName().endsWith("." + context)) {
                names.add(type.getSimpleName());
            }
        }
        assertFalse(names.isEmpty());
        return names;
    }

    @Test
    void denialStandsInTheHistory() {
        var before = tables.count("audit_entry where outcome = 'DENIED'");

        var open = whoMay(UseCase.class);

        var denials = open.values().stream()
                .mapToLong(who -> PermissionTable.WHO.size() - who.size())
                .sum();
        assertEquals(before + denials, tables.count("audit_entry where outcome = 'DENIED'"));
    }

    private Map<String, Set<String>> whoMay(Class<? extends Annotation> kind) {
        var result = new TreeMap<String, Set<String>>();
        for (var found : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var type = found.getBeanClass();
            if (type.isAnnotationPresent(kind) && !type.getPackage().equals(Acting.class.getPackage())) {
                var bean = beans.getReference(found, type, beans.createCreationalContext(found));
                publicMethodsOf(type).forEach(method -> result.computeIfAbsent(
                                type.getSimpleName() + "." + method.getName(), name -> new TreeSet<>())
                        .addAll(whoMay(bean, method)));
            }
        }
        assertFalse(result.isEmpty());
        return result;
    }

    private static List<Method> publicMethodsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private Set<String> whoMay(Object bean, Method method) {
        var who = new TreeSet<String>();
        if (acting.as(Caller.stranger(Channel.PAGE), () -> isLetThrough(bean, method))) {
            who.add(PermissionTable.STRANGER);
        }
        for (var role : Role.values()) {
            if (acting.as(role, () -> isLetThrough(bean, method))) {
                who.add(role.name());
            }
        }
        return who;
    }

    /** Calls it with nothing in its hands: whoever may not is denied, whoever may fails or finds nothing. */
    private static boolean isLetThrough(Object bean, Method method) {
        var nothing = Arrays.stream(method.getParameterTypes())
                .map(type -> Array.get(Array.newInstance(type, 1), 0))
                .toArray();
        try {
            method.invoke(bean, nothing);
            return true;
        } catch (InvocationTargetException e) {
            return !(e.getCause() instanceof Denied);
        } catch (IllegalAccessException e) {
            throw new AssertionError(List.of(bean, method).toString(), e);
        }
    }
}
