package org.provenant.application.usecase;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.RuleViolated;

/**
 * Surrounds every use case: permission, transaction, history. Success is written in the same transaction; refusals and
 * denials in one of their own. A use case called by another joins its transaction and its entry.
 */
@Interceptor
@Bounded
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseBoundary {

    @Inject
    Callers callers;

    @Inject
    Database database;

    @Inject
    AuditLog audit;

    @AroundInvoke
    @Nullable
    Object surround(InvocationContext call) throws Exception {
        var caller = callers.current();
        var act = actOf(call, caller);
        if (!isAllowed(call.getMethod(), caller)) {
            if (!Work.isOpen()) {
                inTransaction(() -> {
                    audit.writeDenial(act);
                    return null;
                });
            }
            throw new Denied(act.useCase(), caller);
        }
        if (Work.isOpen()) {
            return call.proceed();
        }
        return readsOnly(call.getMethod()) ? inTransaction(call::proceed) : recorded(act, call);
    }

    private @Nullable Object recorded(AuditLog.Act act, InvocationContext call) throws Exception {
        var actor = new AtomicReference<Work.@Nullable Actor>();
        try {
            return inTransaction(() -> {
                Work.current().because(act.reason());
                try {
                    var result = call.proceed();
                    database.entities().flush();
                    audit.write(act);
                    return result;
                } finally {
                    actor.set(Work.current().actor());
                }
            });
        } catch (RuleViolated refusal) {
            inTransaction(() -> {
                Work.current().actor(actor.get());
                audit.writeRefusal(act, refusal);
                return null;
            });
            throw refusal;
        }
    }

    private @Nullable Object inTransaction(Callable<@Nullable Object> action) throws Exception {
        var entities = database.newEntityManager();
        Work.open(new Work(entities));
        var transaction = entities.getTransaction();
        try {
            transaction.begin();
            var result = action.call();
            transaction.commit();
            return result;
        } catch (RuleViolated | Denied refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            var refusal = DatabaseRefusal.of(failure);
            throw refusal == null ? failure : refusal;
        } finally {
            Work.close();
            if (transaction.isActive()) {
                rollBack(transaction);
            }
            entities.close();
        }
    }

    private static void rollBack(EntityTransaction transaction) {
        try {
            transaction.rollback();
        } catch (PersistenceException lost) {
            // The connection is gone, so the server has rolled back already; the first failure is the one to tell.
            return;
        }
    }

    private static boolean readsOnly(Method method) {
        return method.getDeclaringClass().isAnnotationPresent(Lookup.class);
    }

    private static boolean isAllowed(Method method, Caller caller) {
        var type = method.getDeclaringClass();
        if (type.isAnnotationPresent(AllowedToStrangers.class)
                || method.isAnnotationPresent(AllowedToStrangers.class)) {
            return true;
        }
        var allowed = method.getAnnotation(Allowed.class);
        if (allowed == null) {
            allowed = type.getAnnotation(Allowed.class);
        }
        if (allowed == null) {
            throw new IllegalStateException(type + " does not say who may use it");
        }
        var permissions = allowed.value();
        return caller.isSignedIn()
                && (permissions.length == 0 || Arrays.stream(permissions).anyMatch(caller::may));
    }

    private static AuditLog.Act actOf(InvocationContext call, Caller caller) {
        var method = call.getMethod();
        var name = method.getDeclaringClass().getSimpleName();
        var arguments = Arguments.of(call.getParameters());
        List<String> subjects = arguments.all(RecordId.class).stream()
                .limit(Arguments.MOST_SUBJECTS)
                .map(id -> id.getClass().getSimpleName().replaceFirst("Id$", "") + ":" + id.value())
                .toList();
        var reasons = arguments.all(Reason.class);
        return new AuditLog.Act(caller, name, subjects, reasons.isEmpty() ? null : reasons.get(0));
    }
}
