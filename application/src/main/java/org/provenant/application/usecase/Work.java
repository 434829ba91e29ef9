package org.provenant.application.usecase;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.Outcome;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.PointInTime;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** What belongs to the use case that runs on this thread: its transaction and what its entry will say. */
final class Work {

    private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

    private final EntityManager entities;
    private final List<NotedChange> changes = new ArrayList<>();
    private final Map<Object, Object> known = new HashMap<>();
    private @Nullable Handle sql;
    private @Nullable Long entryId;
    private @Nullable Receipt receipt;
    private @Nullable Reason reason;
    private @Nullable LocalDate happenedOn;
    private @Nullable LocalDate knownFrom;
    private @Nullable Instant moment;
    private boolean partOfProgram;
    private @Nullable PointInTime pointInTime;
    private @Nullable RuleViolated refusal;
    private @Nullable Actor actor;
    private int bulkChanges;

    Work(EntityManager entities) {
        this.entities = entities;
    }

    static Work current() {
        var work = CURRENT.get();
        if (work == null) {
            throw new IllegalStateException("only a use case or lookup may touch the database");
        }
        return work;
    }

    static boolean isOpen() {
        return CURRENT.get() != null;
    }

    static void open(Work work) {
        CURRENT.set(work);
    }

    static void close() {
        CURRENT.remove();
    }

    EntityManager entities() {
        return entities;
    }

    Handle sql(Supplier<Handle> opener) {
        if (sql == null) {
            sql = opener.get();
        }
        return sql;
    }

    /** What was read so far under a key, to be read once only. */
    Map<Object, Object> known() {
        return known;
    }

    void changed(NotedChange change) {
        changes.add(change);
    }

    List<NotedChange> changes() {
        return changes;
    }

    /** Whether the number of the entry is known already. */
    boolean isNumbered() {
        return entryId != null;
    }

    long entryId(Supplier<Long> next) {
        if (entryId == null) {
            entryId = next.get();
        }
        return entryId;
    }

    /** By what the server knows the transaction, once it writes. */
    @Nullable
    Receipt receipt() {
        return receipt;
    }

    void receipt(Receipt given) {
        receipt = given;
    }

    int reserve(int count) {
        int first = bulkChanges;
        bulkChanges += count;
        return first;
    }

    int bulkChanges() {
        return bulkChanges;
    }

    @Nullable
    Reason reason() {
        return reason;
    }

    void because(@Nullable Reason given) {
        reason = given;
    }

    @Nullable
    LocalDate happenedOn() {
        return happenedOn;
    }

    void happenedOn(LocalDate day) {
        happenedOn = day;
    }

    /** The day from which on what is changed is known to have been so; {@link LocalDate#MIN} for ever. */
    @Nullable
    LocalDate knownFrom() {
        return knownFrom == null ? happenedOn : knownFrom;
    }

    void putsRight() {
        knownFrom = LocalDate.MIN;
    }

    /** The moment of the entry: the one that was told to the versions first, so that all of them agree. */
    Instant moment(Clock clock) {
        if (moment == null) {
            moment = clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
        return moment;
    }

    /** Whether what is recorded comes with the program and has no beginning. */
    boolean isPartOfProgram() {
        return partOfProgram;
    }

    void partOfProgram() {
        partOfProgram = true;
    }

    /** The point of the past that the transaction reads; nothing for the present. */
    @Nullable
    PointInTime pointInTime() {
        return pointInTime;
    }

    void pointInTime(@Nullable PointInTime point) {
        pointInTime = point;
    }

    @Nullable
    Actor actor() {
        return actor;
    }

    void actor(@Nullable Actor who) {
        actor = who;
    }

    @Nullable
    RuleViolated refusal() {
        return refusal;
    }

    void refused(RuleViolated why) {
        refusal = why;
    }

    /** Who acts, where the caller is a stranger until the act has found out. */
    record Actor(@Nullable UserId user, String name) {}

    Outcome outcome() {
        return refusal == null ? Outcome.DONE : Outcome.REFUSED;
    }
}
