package org.provenant.application.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Surrounds every use case and lookup: permission, transaction, history. Success is written in the same transaction;
 * refusals and denials in one of their own. A use case called by another joins its transaction and its entry. Lookups
 * leave an entry only where they hand out a file.
 */
@Interceptor
@Bounded
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseBoundary {

    private static final Logger LOG = LoggerFactory.getLogger(UseCaseBoundary.class);

    @Inject
    Callers callers;

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    @Inject
    AuditLog audit;

    @Inject
    Event<SealsHistory.Due> sealing;

    @Inject
    PointsInTime points;

    @AroundInvoke
    @Nullable
    Object surround(InvocationContext call) throws Exception {
        var caller = callers.current();
        var act = actOf(call, caller);
        if (!isAllowed(call.getMethod(), caller)) {
            if (!Work.isOpen()) {
                transactions.run(() -> {
                    audit.writeDenial(act);
                    return null;
                });
            }
            throw new Denied(act.useCase(), caller);
        }
        if (Work.isOpen()) {
            return call.proceed();
        }
        if (leavesNoEntry(call.getMethod())) {
            return transactions.run(() -> proceed(call));
        }
        if (!call.getMethod().getDeclaringClass().isAnnotationPresent(SealsHistory.class)) {
            return recorded(act, call);
        }
        signNow();
        var result = recorded(act, call);
        signNow();
        return result;
    }

    /** Nobody's work waits for a signature that cannot be had: the next checkpoint comes within minutes. */
    private void signNow() {
        try {
            sealing.fire(new SealsHistory.Due());
        } catch (RuntimeException fault) {
            LOG.warn("The history was not signed at once: {}", fault.toString());
        }
    }

    /** A lookup reads the point that is looked at; nothing can be done in the past. */
    private @Nullable Object proceed(InvocationContext call) throws Exception {
        var point = points.current();
        var type = call.getMethod().getDeclaringClass();
        if (point == null || type.isAnnotationPresent(Present.class)) {
            return call.proceed();
        }
        if (!type.isAnnotationPresent(Lookup.class)) {
            throw new RuleViolated(ValueRule.PAST_IS_CLOSED, point.day());
        }
        points.enter(point);
        try {
            return call.proceed();
        } catch (RuleViolated refusal) {
            throw refusal.rule() == ValueRule.NO_SUCH_RECORD
                    ? new RuleViolated(ValueRule.NO_SUCH_RECORD_THEN, point.day())
                    : refusal;
        }
    }

    private @Nullable Object recorded(AuditLog.Act act, InvocationContext call) throws Exception {
        var actor = new AtomicReference<Work.@Nullable Actor>();
        try {
            return transactions.run(() -> {
                Work.current().because(act.reason());
                if (call.getMethod().getDeclaringClass().isAnnotationPresent(PutsRight.class)) {
                    Work.current().putsRight();
                }
                try {
                    var result = proceed(call);
                    database.entities().flush();
                    points.leave();
                    audit.write(act);
                    return result;
                } finally {
                    actor.set(Work.current().actor());
                }
            });
        } catch (RuleViolated refusal) {
            // Who waited in vain broke no rule, and would wait as long again where others keep the history busy.
            if (refusal.rule() != ValueRule.BUSY) {
                transactions.run(() -> {
                    Work.current().actor(actor.get());
                    audit.writeRefusal(act, refusal);
                    return null;
                });
            }
            throw refusal;
        }
    }

    /** A lookup, unless it hands out bytes that leave the register: papers, reports and lists are recorded like acts. */
    private static boolean leavesNoEntry(Method method) {
        return method.getDeclaringClass().isAnnotationPresent(Lookup.class)
                && method.getReturnType() != byte[].class
                && Arrays.stream(method.getParameterTypes()).noneMatch(OutputStream.class::isAssignableFrom);
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
        List<String> subjects = Stream.concat(
                        arguments.all(RecordId.class).stream()
                                .map(id -> new NamedRecord(
                                        id.getClass().getSimpleName().replaceFirst("Id$", ""), id.value())),
                        arguments.all(NamedRecord.class).stream())
                .limit(Arguments.MOST_SUBJECTS)
                .map(NamedRecord::toString)
                .toList();
        var reasons = arguments.all(Reason.class);
        return new AuditLog.Act(caller, name, subjects, reasons.isEmpty() ? null : reasons.get(0));
    }
}
