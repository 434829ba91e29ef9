package org.provenant.application.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPaper;
import org.provenant.domain.disposal.DisposalPartner;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The disposal orders and partners of the company that the caller acts for. */
@ApplicationScoped
class Orders {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's order */
    DisposalOrder get(DisposalOrderId id) {
        return own(DisposalOrder.class, id, DisposalOrder::company);
    }

    private <T> T own(Class<T> kind, RecordId id, Function<T, CompanyId> company) {
        var found = database.entities().find(kind, id.value());
        if (found == null || !company.apply(found).equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return found;
    }

    /** An order that nobody else changes before the present transaction ends. */
    DisposalOrder inTurn(DisposalOrderId id) {
        get(id);
        // Its lines refer to it, and whoever only reads them must not wait for that.
        database.sql()
                .createQuery("select id from disposal_order where id = :id for no key update")
                .bind("id", id.value())
                .mapTo(Long.class)
                .one();
        var order = get(id);
        database.entities().refresh(order);
        return order;
    }

    /**
     * As {@link #inTurn(DisposalOrderId)}, if nobody has changed it since that version. Whoever saw it as it is now has to
     * look again, also if nothing but its devices changes.
     */
    DisposalOrder inTurn(DisposalOrderId id, int version) {
        var order = seen(id, version);
        database.entities().lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return order;
    }

    /** As {@link #inTurn(DisposalOrderId, int)}; others who saw the same go on, unless the order itself changes. */
    DisposalOrder seen(DisposalOrderId id, int version) {
        var order = inTurn(id);
        seenVersion.require(order, version, order.version());
        return order;
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's partner */
    DisposalPartner partner(DisposalPartnerId id) {
        return own(DisposalPartner.class, id, DisposalPartner::company);
    }

    /** As {@link #partner(DisposalPartnerId)}, if nobody has changed it since that version. */
    DisposalPartner partner(DisposalPartnerId id, int version) {
        var partner = partner(id);
        seenVersion.require(partner, version, partner.version());
        return partner;
    }

    /** Codes of the papers that the order as a whole has, and of those that devices have, with their lines. */
    Set<Kept> papers(DisposalOrder order) {
        return database
                .entities()
                .createQuery("select p from DisposalPaper p where p.order = :order", DisposalPaper.class)
                .setParameter("order", order)
                .getResultList()
                .stream()
                .map(paper -> new Kept(
                        paper.code(), paper.line() == null ? 0 : paper.line().value(), paper.edition()))
                .collect(Collectors.toSet());
    }

    /**
     * @param line number of the line that the paper is about; 0 for the order
     * @param edition for which version of the papers it was kept
     */
    record Kept(String code, long line, int edition) {}

    /** What the caller does now. */
    DisposalOrder.Deed deed() {
        return on(LocalDate.now(clock));
    }

    /** What the caller records of a day. */
    DisposalOrder.Deed on(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RuleViolated(DisposalRule.NOT_YET, day);
        }
        return new DisposalOrder.Deed(
                callers.current().requireUser(), day, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Makes records known, with numbers. */
    <T> T add(T record) {
        database.entities().persist(record);
        return record;
    }
}
