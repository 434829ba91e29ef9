package org.provenant.application.equipment.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.TypeCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.Consented;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.equipment.lock.UseConsentId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The consents of the authority to the company acted for. */
@ApplicationScoped
class Consents {

    /** A new declaration that was cancelled since counts as none. */
    private static final String CONSENTED = """
            c.id, c.number, c.device_action, c.place_id, c.receiver_tax_code, c.issued_on, c.valid_until, c.purpose,
              case when not exists (select from declaration d where d.company_id = c.company_id
                and left(d.number, 11) = left(c.new_declaration, 11) and d.cancelled_on is not null)
                then c.new_declared_on end as new_declared_on
            """;

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's consent */
    UseConsent get(UseConsentId id) {
        var consent = database.entities().find(UseConsent.class, id.value());
        if (consent == null || !consent.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return consent;
    }

    /** As {@link #get}, if nobody has changed it since that version. */
    UseConsent get(UseConsentId id, int version) {
        var consent = get(id);
        seenVersion.require(consent, version, consent.version());
        return consent;
    }

    UseConsent add(UseConsent consent) {
        database.entities().persist(consent);
        return consent;
    }

    /** The declarations on which the goods of a consent came in. */
    List<UseConsent.Original> originals(UseConsentId id) {
        return database.sql()
                .createQuery("""
                        select distinct d.number, d.registered_on from consented_goods g
                          join equipment e on e.id = g.equipment_id or e.permit_line_id = g.permit_line_id
                          join declaration_line dl on dl.id = e.declaration_line_id
                          join declaration d on d.id = dl.declaration_id
                        where g.consent_id = :consent order by d.registered_on, d.number
                        """)
                .bind("consent", id.value())
                .map((row, context) -> new UseConsent.Original(
                        new DeclarationNumber(row.getString("number")),
                        row.getObject("registered_on", LocalDate.class)))
                .list();
    }

    /** The case of the permit under which the first goods of a consent came in. */
    PermittedCase caseOf(UseConsentId id) {
        return database.sql()
                .createQuery("""
                        select p.permitted_case from consented_goods g
                          left join equipment e on e.id = g.equipment_id
                          join permit_line pl on pl.id = coalesce(g.permit_line_id, e.permit_line_id)
                          join permit p on p.id = pl.permit_id
                        where g.consent_id = :consent order by g.id limit 1
                        """)
                .bind("consent", id.value())
                .mapTo(PermittedCase.class)
                .one();
    }

    /** What the register holds of the declaration that was registered under that number, whatever was amended since. */
    Optional<InRegister> declaration(DeclarationNumber number) {
        return database.sql()
                .createQuery("""
                        select number, type_code, cancelled_on from declaration
                        where company_id = :company and left(number, 11) = :identity
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bind("identity", number.identity())
                .map((row, context) -> new InRegister(
                        new TypeCode(row.getString("type_code")), row.getObject("cancelled_on", LocalDate.class)))
                .findOne();
    }

    /** A declaration that stands in the register. */
    record InRegister(TypeCode type, @Nullable LocalDate cancelledOn) {}

    /** What stands for each of these devices, by the device's number. */
    Map<Long, List<Consented>> of(List<EquipmentId> devices) {
        return collect(database.sql()
                .createQuery("select e.id as owner, " + CONSENTED + """
                        from equipment e
                          join consented_goods g on g.equipment_id = e.id or g.permit_line_id = e.permit_line_id
                          join use_consent c on c.id = g.consent_id and c.company_id = e.company_id
                        where e.id = any (:devices) and c.withdrawn_on is null order by c.id
                        """)
                .bindArray(
                        "devices",
                        Long.class,
                        devices.stream().map(EquipmentId::value).toList()));
    }

    /** What stands for all goods of the permit line that each line of a declaration draws on, by the latter's number. */
    Map<Long, List<Consented>> ofLines(DeclarationId declaration) {
        return collect(database.sql()
                .createQuery("select dl.id as owner, " + CONSENTED + """
                        from declaration_line dl
                          join consented_goods g on g.permit_line_id = dl.permit_line_id
                          join use_consent c on c.id = g.consent_id
                        where dl.declaration_id = :declaration and c.company_id = :company
                          and c.withdrawn_on is null order by c.id
                        """)
                .bind("declaration", declaration.value())
                .bind("company", callers.current().requireCompany().value()));
    }

    private static Map<Long, List<Consented>> collect(Query query) {
        var all = new HashMap<Long, List<Consented>>();
        query.map((row, context) -> all.computeIfAbsent(row.getLong("owner"), id -> new ArrayList<>())
                        .add(consented(row)))
                .list();
        return all;
    }

    private static Consented consented(ResultSet row) throws SQLException {
        var place = row.getObject("place_id", Long.class);
        var receiver = row.getString("receiver_tax_code");
        return new Consented(
                new UseConsentId(row.getLong("id")),
                row.getString("number"),
                DeviceAction.valueOf(row.getString("device_action")),
                place == null ? null : new PlaceId(place),
                receiver == null ? null : new TaxCode(receiver),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("new_declared_on", LocalDate.class),
                row.getString("purpose"));
    }
}
