package org.provenant.application.equipment;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.customs.DeclarationState;
import org.provenant.domain.customs.Lane;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** What else the papers say of how a device came in, beside what stands in the list of devices. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DeviceOrigin {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's device */
    public Papers of(EquipmentId id) {
        return database.sql()
                .createQuery("""
                        select p.issued_on as permit_issued_on, p.authority, d.customs_office, d.type_code, d.state, d.lane,
                          d.cleared_on, d.temporary_until, s.id as shipment_id, s.reference as shipment,
                          s.arrived_on, s.port, s.bill_of_lading, dossier.id as dossier_id, dossier.title as dossier
                        from equipment e
                          join permit_line pl on pl.id = e.permit_line_id join permit p on p.id = pl.permit_id
                          join declaration_line dl on dl.id = e.declaration_line_id
                          join declaration d on d.id = dl.declaration_id
                          left join shipment s on s.id = d.shipment_id
                          left join lateral (select id, title from dossier where permit_id = p.id
                            order by id limit 1) dossier on true
                        where e.id = :id and e.company_id = :company
                        """)
                .bind("id", id.value())
                .bind("company", callers.current().requireCompany().value())
                .map(ConstructorMapper.of(Papers.class))
                .findOne()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value()));
    }

    /**
     * The papers behind a device.
     *
     * @param temporaryUntil last day of a temporary import
     * @param shipment reference of the shipment, if the declaration stands under one
     * @param dossier title of the dossier on which the permit was granted, if it was kept here
     */
    public record Papers(
            LocalDate permitIssuedOn,
            String authority,
            String customsOffice,
            String typeCode,
            DeclarationState state,
            @Nullable Lane lane,
            @Nullable LocalDate clearedOn,
            @Nullable LocalDate temporaryUntil,
            @Nullable Long shipmentId,
            @Nullable String shipment,
            @Nullable LocalDate arrivedOn,
            @Nullable String port,
            @Nullable String billOfLading,
            @Nullable Long dossierId,
            @Nullable String dossier)
            implements Serializable {}
}
