package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Who takes devices of the company acted for over when their use ends. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class PartnerList {

    private static final String SELECT = """
            select p.id, p.kind, p.name, p.address, p.licence_number, p.licensed_from, p.licensed_to, p.waste_codes,
              p.licence_number is not null and coalesce(p.licensed_from, :today) <= :today
                and coalesce(p.licensed_to, :today) >= :today as licensed,
              p.version, plain(p.name) as name_order
            from disposal_partner p
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * One page of the partners.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<PartnerRow> find(
            @Nullable PartnerKind kind, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(kind).page(PartnerRow.class, order, size, cursor);
    }

    /** All of a kind, to choose from. */
    public List<PartnerRow> choices(PartnerKind kind) {
        return narrowed(kind).all(PartnerRow.class, PartnerSort.NAME.upwards(), Integer.MAX_VALUE);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's partner */
    public PartnerRow get(DisposalPartnerId id) {
        return narrowed(null).one(PartnerRow.class, "p.id", id);
    }

    private ListQuery narrowed(@Nullable PartnerKind kind) {
        var list = new ListQuery(database.sql(), SELECT)
                .bind("today", LocalDate.now(clock))
                .where("p.company_id = :company", "company", callers.current().requireCompany());
        if (kind != null) {
            list.where("p.kind = :kind", "kind", kind.name());
        }
        return list;
    }

    /**
     * One partner.
     *
     * @param wasteCodes the waste that its licence covers, with semicolons between the codes
     * @param licensed whether it has a licence that is valid today
     * @param version for edits
     */
    public record PartnerRow(
            long id,
            PartnerKind kind,
            String name,
            String address,
            @Nullable String licenceNumber,
            @Nullable LocalDate licensedFrom,
            @Nullable LocalDate licensedTo,
            String wasteCodes,
            boolean licensed,
            int version)
            implements Serializable {}
}
