package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;

/** Disposals of the company acted for that wait for the caller to decide. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DisposalsWaiting {

    /** So many are named. */
    private static final int NAMED = 5;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * Those that the caller may approve and neither prepared nor approved already, and those that somebody else wants to be
     * opened again; the longest waiting first. None for who may not approve disposals.
     */
    public Waiting forCaller() {
        var caller = callers.current();
        if (!caller.may(Permission.APPROVE_DISPOSALS)) {
            return new Waiting(List.of());
        }
        return new Waiting(database.sql()
                .createQuery("""
                        select o.id, o.number, false as reopening, u.name as asked_by, s.done_at as asked_at,
                          (select count(*) from disposal_line l where l.order_id = o.id and l.binding) as devices
                        from disposal_order o
                          join lateral (select x.done_by, x.done_at from disposal_step x where x.order_id = o.id
                            order by x.id desc limit 1) s on true
                          join user_account u on u.id = s.done_by
                        where o.company_id = :company and o.stage = 'CHECKED'
                          and o.proposed_by <> :user and s.done_by <> :user
                          and not exists (select from disposal_line l where l.order_id = o.id and l.binding
                            and l.chosen_by = :user)
                          and not exists (select from disposal_approval a where a.order_id = o.id
                            and a.check_round = o.check_round and a.approved_by = :user)
                        union all
                        select o.id, o.number, true, u.name, r.asked_at,
                          (select count(*) from disposal_line l where l.order_id = o.id
                            and l.state in ('LISTED', 'SCANNED'))
                        from disposal_reopening r join disposal_order o on o.id = r.order_id
                          join user_account u on u.id = r.asked_by
                        where o.company_id = :company and r.state = 'ASKED' and r.asked_by <> :user
                        order by asked_at, id
                        """)
                .bind("company", caller.requireCompany().value())
                .bind("user", caller.requireUser().value())
                .map(ConstructorMapper.of(Decision.class))
                .list());
    }

    /** What the caller has proposed and others have approved since, so that the caller can go on; the latest first. */
    public List<Approved> approvedForCaller() {
        var caller = callers.current();
        return database.sql()
                .createQuery("""
                        select o.id, o.number, s.happened_on as approved_on, u.name as approved_by
                        from disposal_order o
                          join lateral (select x.happened_on, x.done_by from disposal_step x
                            where x.order_id = o.id and x.stage = 'APPROVED' order by x.id desc limit 1) s on true
                          join user_account u on u.id = s.done_by
                        where o.company_id = :company and o.stage = 'APPROVED' and o.proposed_by = :user
                        order by s.happened_on desc, o.id desc limit :most
                        """)
                .bind("company", caller.requireCompany().value())
                .bind("user", caller.requireUser().value())
                .bind("most", NAMED)
                .map(ConstructorMapper.of(Approved.class))
                .list();
    }

    /** What waits, the longest waiting first. */
    public record Waiting(List<Decision> all) {

        public Waiting {
            all = List.copyOf(all);
        }

        /** Those that are named. */
        public List<Decision> first() {
            return all.subList(0, Math.min(NAMED, all.size()));
        }

        /** How many there are besides. */
        public int more() {
            return all.size() - first().size();
        }
    }

    /** An order whose devices can be handed over now. */
    public record Approved(long id, String number, LocalDate approvedOn, String approvedBy) implements Serializable {}

    /**
     * A decision that waits.
     *
     * @param reopening whether it is about opening a closed disposal again, rather than about approving one
     * @param askedBy who put it up or wants it to be opened again
     */
    public record Decision(long id, String number, boolean reopening, String askedBy, Instant askedAt, int devices)
            implements Serializable {}
}
