package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationState;
import org.provenant.domain.customs.Shipment;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.customs.SpecialPermitKind;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Everything about one shipment: papers, declarations, the permits they draw on, further permits. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ShipmentCard {

    private static final int MOST_CHOICES = 500;

    @Inject
    Shipments shipments;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's shipment */
    public Card get(ShipmentId id) {
        var shipment = shipments.get(id);
        var facts = shipment.facts();
        var day = Optional.ofNullable(facts.arrivedOn()).orElseGet(() -> LocalDate.now(clock));
        return new Card(
                id.value(), facts, declarationsOf(id), permitsOf(id), specialPermitsOf(id, day), shipment.version());
    }

    private List<Declared> declarationsOf(ShipmentId id) {
        return database.sql()
                .createQuery("""
                        select d.id, d.number, d.registered_on, d.customs_office, d.type_code, d.state,
                          sum(dl.quantity) as quantity, sum(dl.registered) as registered
                        from declaration d join declaration_line dl on dl.declaration_id = d.id
                        where d.shipment_id = :shipment
                        group by d.id, d.number, d.registered_on, d.customs_office, d.type_code, d.state
                        order by d.registered_on, d.number
                        """)
                .bind("shipment", id.value())
                .map(ConstructorMapper.of(Declared.class))
                .list();
    }

    private List<DrawnPermit> permitsOf(ShipmentId id) {
        return database.sql()
                .createQuery("""
                        select p.id, p.number, sum(dl.quantity) as quantity
                        from declaration d join declaration_line dl on dl.declaration_id = d.id
                          join permit_line pl on pl.id = dl.permit_line_id join permit p on p.id = pl.permit_id
                        where d.shipment_id = :shipment and d.state <> 'CANCELLED'
                        group by p.id, p.number order by p.number
                        """)
                .bind("shipment", id.value())
                .map(ConstructorMapper.of(DrawnPermit.class))
                .list();
    }

    private List<SpecialPermitRow> specialPermitsOf(ShipmentId id, LocalDate day) {
        return database.sql()
                .createQuery("""
                        select id, kind, number, issued_by as issuer, issued_on, valid_to,
                          coalesce(valid_to < :day, false) as expired, withdrawn, withdraw_reason
                        from special_permit where shipment_id = :shipment order by withdrawn, kind, id
                        """)
                .bind("shipment", id.value())
                .bind("day", day)
                .map(ConstructorMapper.of(SpecialPermitRow.class))
                .list();
    }

    /** Declarations that stand under no shipment yet, the latest first, to choose from. */
    public List<Declared> choices() {
        return database.sql()
                .createQuery("""
                        select d.id, d.number, d.registered_on, d.customs_office, d.type_code, d.state,
                          sum(dl.quantity) as quantity, sum(dl.registered) as registered
                        from declaration d join declaration_line dl on dl.declaration_id = d.id
                        where d.company_id = :company and d.shipment_id is null and d.state <> 'CANCELLED'
                        group by d.id, d.number, d.registered_on, d.customs_office, d.type_code, d.state
                        order by d.registered_on desc, d.id desc limit :most
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bind("most", MOST_CHOICES)
                .map(ConstructorMapper.of(Declared.class))
                .list();
    }

    /** The shipment under which a declaration stands, if there is one. */
    public Optional<ShipmentOfDeclaration> of(DeclarationId declaration) {
        return database.sql()
                .createQuery("""
                        select s.id, s.reference, s.arrived_on, s.port from declaration d
                          join shipment s on s.id = d.shipment_id
                        where d.id = :declaration and d.company_id = :company
                        """)
                .bind("declaration", declaration.value())
                .bind("company", callers.current().requireCompany().value())
                .map(ConstructorMapper.of(ShipmentOfDeclaration.class))
                .findOne();
    }

    /**
     * One shipment.
     *
     * @param version for edits
     */
    public record Card(
            long id,
            Shipment.Facts facts,
            List<Declared> declarations,
            List<DrawnPermit> permits,
            List<SpecialPermitRow> specialPermits,
            int version)
            implements Serializable {

        public Card {
            declarations = List.copyOf(declarations);
            permits = List.copyOf(permits);
            specialPermits = List.copyOf(specialPermits);
        }

        /** Whether a further permit had ended when the goods arrived, or has ended while they are under way. */
        public boolean expired() {
            return specialPermits.stream().anyMatch(permit -> permit.expired() && !permit.withdrawn());
        }
    }

    /** A declaration under the shipment. */
    public record Declared(
            long id,
            String number,
            LocalDate registeredOn,
            String customsOffice,
            String typeCode,
            DeclarationState state,
            int quantity,
            int registered)
            implements Serializable {}

    /** A permit that the shipment's declarations draw on, with the pieces taken off it. */
    public record DrawnPermit(long id, String number, int quantity) implements Serializable {}

    /**
     * A further permit.
     *
     * @param expired whether it had ended on arrival, or has ended while the goods are under way
     */
    public record SpecialPermitRow(
            long id,
            SpecialPermitKind kind,
            String number,
            String issuer,
            LocalDate issuedOn,
            @Nullable LocalDate validTo,
            boolean expired,
            boolean withdrawn,
            @Nullable String withdrawReason)
            implements Serializable {}

    /** The shipment as a declaration and a device name it. */
    public record ShipmentOfDeclaration(
            long id,
            String reference,
            @Nullable LocalDate arrivedOn,
            @Nullable String port) implements Serializable {}
}
