package org.provenant.application.equipment.lock;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.UseConsentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The consents of the authority to the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ConsentList {

    private static final String SELECT = """
            select c.id, c.number, c.issued_on, c.authority, c.device_action as action, c.place_id,
              s.code || ' ' || s.name as place, c.receiver_name, c.receiver_tax_code, c.purpose,
              c.consent_text as text,
              c.valid_until, c.file_name, c.file_type, c.file_size, c.file_digest, c.new_declaration, c.new_declaration_type, c.new_declared_on,
              c.cited_declaration, c.withdrawn_on, c.withdrawn_because, g.devices, g.lines,
              c.withdrawn_on is null and c.issued_on <= :today and coalesce(c.valid_until, :today) >= :today as in_force,
              c.version, plain(c.number) as number_order
            from use_consent c left join place s on s.id = c.place_id
              join lateral (select count(equipment_id) as devices, count(permit_line_id) as lines
                from consented_goods where consent_id = c.id) g on true
            """;

    @Inject
    Consents consents;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * One page of the consents.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<ConsentRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(ConsentRow.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's consent */
    public ConsentRow get(UseConsentId id) {
        return narrowed(Query.ALL).one(ConsentRow.class, "c.id", id);
    }

    /** What speaks of a device, the latest first; none for another company's. */
    public List<ConsentRow> of(EquipmentId device) {
        return narrowed(Query.ALL)
                .where("""
                        exists (select from consented_goods x join equipment e on e.id = x.equipment_id
                          or e.permit_line_id = x.permit_line_id where x.consent_id = c.id and e.id = :device)
                        """, "device", device)
                .all(ConsentRow.class, ConsentSort.ISSUED_ON.downwards(), Integer.MAX_VALUE);
    }

    /** What was consented to for other purposes of any of these devices and not withdrawn, the latest first. */
    public List<ConsentRow> toOtherPurposes(List<EquipmentId> devices) {
        return narrowed(new Query(null, DeviceAction.OTHER_PURPOSE))
                .where("c.withdrawn_on is null")
                .where(
                        """
                        exists (select from consented_goods x join equipment e on e.id = x.equipment_id
                          or e.permit_line_id = x.permit_line_id
                          where x.consent_id = c.id and e.id = any (cast(string_to_array(:devices, ',') as bigint[])))
                        """,
                        "devices",
                        devices.stream()
                                .map(device -> Long.toString(device.value()))
                                .collect(Collectors.joining(",")))
                .all(ConsentRow.class, ConsentSort.ISSUED_ON.downwards(), Integer.MAX_VALUE);
    }

    /** The goods that a consent speaks of. */
    public List<GoodsRow> goods(UseConsentId id) {
        consents.get(id);
        return database.sql()
                .createQuery("""
                        select e.id as equipment_id, e.asset_tag, p.id as permit_id, p.number as permit, pl.line_no,
                          coalesce(e.manufacturer || ' ' || e.model, pl.goods) as name
                        from consented_goods g left join equipment e on e.id = g.equipment_id
                          join permit_line pl on pl.id = coalesce(g.permit_line_id, e.permit_line_id)
                          join permit p on p.id = pl.permit_id
                        where g.consent_id = :consent order by p.number, pl.line_no, e.asset_tag, g.id
                        """)
                .bind("consent", id.value())
                .map(ConstructorMapper.of(GoodsRow.class))
                .list();
    }

    /** The paper itself. */
    public Attachment paper(UseConsentId id) {
        return consents.get(id).paper();
    }

    /** The paper's bytes, as they were sent. */
    public byte[] bytes(UseConsentId id) {
        return files.read(paper(id).digest());
    }

    private ListQuery narrowed(Query query) {
        var list = new ListQuery(database.sql(), SELECT)
                .bind("today", LocalDate.now(clock))
                .where("c.company_id = :company", "company", callers.current().requireCompany())
                .words(
                        "concat_ws(' ', c.number, c.authority, c.consent_text, c.receiver_name, c.purpose)",
                        query.words());
        if (query.action() != null) {
            list.where("c.device_action = :action", "action", query.action().name());
        }
        return list;
    }

    /**
     * Which consents are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in number, authority, text or receiver
     * @param action what they let be done
     */
    public record Query(@Nullable String words, @Nullable DeviceAction action) implements Serializable {

        /** Every consent. */
        public static final Query ALL = new Query(null, null);
    }

    /**
     * A device, or a permit line as a whole.
     *
     * @param equipmentId none for a permit line
     */
    public record GoodsRow(
            @Nullable Long equipmentId,
            @Nullable String assetTag,
            long permitId,
            String permit,
            int lineNo,
            String name)
            implements Serializable {}
}
