package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPaper;
import org.provenant.domain.disposal.DisposalPaperId;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.LineState;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.disposal.ReopeningState;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The disposals of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DisposalList {

    private static final String SELECT = """
            select o.id, o.number, o.route, o.purpose, o.stage, u.name as proposed_by, s.happened_on as proposed_on,
              o.receiver_name, o.receiver_tax_code,
              o.partner_id, p.name as partner, o.partner_licence, o.vehicle, o.scheduled_for, o.notice_number, o.notice_on,
              o.no_notice_because, o.collected_on, o.confirmed_on, o.confirmed_by, o.confirmation_number,
              o.declaration_number, o.declaration_type, o.closed_on, o.edition, d.devices, d.scanned, o.version
            from disposal_order o join user_account u on u.id = o.proposed_by
              left join disposal_partner p on p.id = o.partner_id
              join lateral (select happened_on from disposal_step where order_id = o.id order by id limit 1) s on true
              join lateral (select count(*) filter (where state in ('LISTED', 'SCANNED')) as devices,
                count(*) filter (where state = 'SCANNED') as scanned from disposal_line where order_id = o.id) d on true
            """;

    @Inject
    Orders orders;

    @Inject
    DisposalRoutes routes;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the disposals.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<DisposalRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        var list = ofCompany()
                .words("concat_ws(' ', o.number, o.purpose, p.name, o.receiver_name)", query.words())
                .where("o.route = :route", "route", query.route());
        if (query.stage() != null) {
            list.where("o.stage = :stage", "stage", query.stage().name());
        }
        return list.page(DisposalRow.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's disposal */
    public DisposalRow get(DisposalOrderId id) {
        return ofCompany().one(DisposalRow.class, "o.id", id);
    }

    /** The disposals that a device was ever in, the latest first; none for another company's. */
    public List<DisposalRow> of(EquipmentId device) {
        return ofCompany()
                .where(
                        "exists (select from disposal_line x where x.order_id = o.id and x.equipment_id = :device)",
                        "device",
                        device)
                .all(DisposalRow.class, OrderSort.PROPOSED_ON.downwards(), Integer.MAX_VALUE);
    }

    /** The route of a disposal, by the rules that it goes by. */
    public DisposalRoute route(DisposalOrderId id) {
        return routes.of(orders.get(id));
    }

    /** Its devices, also those that left it. */
    public List<Line> lines(DisposalOrderId id) {
        orders.get(id);
        return database.sql()
                .createQuery("""
                        select l.id, l.equipment_id, e.asset_tag, e.serial_number, e.manufacturer || ' ' || e.model as name,
                          e.hs, e.origin, e.manufacture_year, e.stage, l.waste_code, l.weight_kg, l.state, l.because, l.left_stage,
                          d.number as declaration, p.number as permit, pl.line_no as permit_line
                        from disposal_line l join equipment e on e.id = l.equipment_id
                          join permit_line pl on pl.id = e.permit_line_id join permit p on p.id = pl.permit_id
                          join declaration_line dl on dl.id = e.declaration_line_id
                          join declaration d on d.id = dl.declaration_id
                        where l.order_id = :order order by e.asset_tag, l.id
                        """)
                .bind("order", id.value())
                .map(ConstructorMapper.of(Line.class))
                .list();
    }

    /** The stages that it has reached, by whom and why. */
    public List<Step> steps(DisposalOrderId id) {
        orders.get(id);
        return database.sql()
                .createQuery("""
                        select s.stage, s.happened_on, u.name as done_by, s.done_at, s.note
                        from disposal_step s join user_account u on u.id = s.done_by where s.order_id = :order order by s.id
                        """)
                .bind("order", id.value())
                .map(ConstructorMapper.of(Step.class))
                .list();
    }

    /** Who has approved it since it was put up for approval last. */
    public List<Approval> approvals(DisposalOrderId id) {
        orders.get(id);
        return database.sql()
                .createQuery("""
                        select u.name as approved_by, a.approved_at from disposal_approval a
                          join user_account u on u.id = a.approved_by
                          join disposal_order o on o.id = a.order_id and o.check_round = a.check_round
                        where a.order_id = :order order by a.id
                        """)
                .bind("order", id.value())
                .map(ConstructorMapper.of(Approval.class))
                .list();
    }

    /** Who wanted it to be opened again after it was closed, and what came of it; the latest first. */
    public List<Reopening> reopenings(DisposalOrderId id) {
        orders.get(id);
        return database.sql()
                .createQuery("""
                        select r.state, r.because, a.name as asked_by, r.asked_at, d.name as decided_by, r.decided_at,
                          r.decided_because
                        from disposal_reopening r join user_account a on a.id = r.asked_by
                          left join user_account d on d.id = r.decided_by
                        where r.order_id = :order order by r.id desc
                        """)
                .bind("order", id.value())
                .map(ConstructorMapper.of(Reopening.class))
                .list();
    }

    /** Its papers, each version of each. */
    public List<Paper> papers(DisposalOrderId id) {
        orders.get(id);
        return database.sql()
                .createQuery("""
                        select p.id, p.paper_code as code, p.edition, e.asset_tag, p.paper_number as number, p.issued_on, p.file_name,
                          p.file_type, p.file_size, p.file_digest, u.name as kept_by, p.kept_at,
                          not exists (select from disposal_paper n where n.order_id = p.order_id
                            and n.paper_code = p.paper_code and n.line_id is not distinct from p.line_id and n.id > p.id)
                            as latest
                        from disposal_paper p join user_account u on u.id = p.kept_by
                          left join disposal_line l on l.id = p.line_id left join equipment e on e.id = l.equipment_id
                        where p.order_id = :order order by p.paper_code, e.asset_tag nulls first, p.id
                        """)
                .bind("order", id.value())
                .map(ConstructorMapper.of(Paper.class))
                .list();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a paper of another disposal */
    public Attachment file(DisposalOrderId id, DisposalPaperId paper) {
        orders.get(id);
        var found = database.entities().find(DisposalPaper.class, paper.value());
        if (found == null || !found.order().id().equals(id)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, paper.value());
        }
        return found.file();
    }

    /** The paper's bytes, as they were sent. */
    public byte[] bytes(DisposalOrderId id, DisposalPaperId paper) {
        return files.read(file(id, paper).digest());
    }

    private ListQuery ofCompany() {
        return new ListQuery(database.sql(), SELECT)
                .where("o.company_id = :company", "company", callers.current().requireCompany());
    }

    /**
     * Which disposals are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in number, purpose or partner
     * @param route code of the route
     */
    public record Query(
            @Nullable String words,
            @Nullable String route,
            @Nullable OrderStage stage) implements Serializable {}

    /**
     * A device of a disposal.
     *
     * @param origin ISO code of the country of make
     * @param stage where it stands now
     * @param weightKg in kilograms
     * @param state what has become of it in the disposal
     * @param because why it left the disposal
     * @param leftStage how far the disposal had come then
     * @param declaration number of the declaration by which it came in
     */
    public record Line(
            long id,
            long equipmentId,
            String assetTag,
            @Nullable String serialNumber,
            String name,
            String hs,
            String origin,
            int manufactureYear,
            LifecycleStage stage,
            @Nullable String wasteCode,
            @Nullable BigDecimal weightKg,
            LineState state,
            @Nullable String because,
            @Nullable OrderStage leftStage,
            String declaration,
            String permit,
            int permitLine)
            implements Serializable {}

    /** A stage that was reached. */
    public record Step(
            OrderStage stage,
            LocalDate happenedOn,
            String doneBy,
            Instant doneAt,
            @Nullable String note) implements Serializable {}

    /** An approval. */
    public record Approval(String approvedBy, Instant approvedAt) implements Serializable {}

    /**
     * A wish to open the disposal again.
     *
     * @param because why it was closed wrongly
     * @param decidedBy who decided; nobody as long as it is open
     * @param decidedBecause why it stays closed
     */
    public record Reopening(
            ReopeningState state,
            String because,
            String askedBy,
            Instant askedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBecause)
            implements Serializable {}

    /**
     * A paper.
     *
     * @param edition for which version of the papers of the disposal it was kept
     * @param assetTag of the device that it is about; none if it is about the disposal
     * @param latest whether no newer version of it is there
     */
    public record Paper(
            long id,
            String code,
            int edition,
            @Nullable String assetTag,
            @Nullable String number,
            LocalDate issuedOn,
            String fileName,
            AttachmentType fileType,
            long fileSize,
            String fileDigest,
            String keptBy,
            Instant keptAt,
            boolean latest)
            implements Serializable {}
}
