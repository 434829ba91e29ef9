package org.provenant.application.evidence;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.RecordKinds;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.evidence.PackSelection;
import org.provenant.domain.organisation.CompanyId;

/**
 * Finds the records that belong to what was chosen: devices with the papers that they came in on, a permit or a
 * declaration with everything that came of it.
 */
@ApplicationScoped
class PackSubjects {

    /**
     * What stands around devices, permits and declarations, each by its own ties; what names a device besides is added as
     * the domain classes say it.
     */
    private static final String AROUND = """
            select 'Equipment' as entity, unnest(:devices) as id
            union select 'PermitLine', unnest(:permitLines)
            union select 'Permit', unnest(:permits)
            union select 'DeclarationLine', unnest(:declarationLines)
            union select 'Declaration', unnest(:declarations)
            union select 'Research', id from research where permit_id = any (:permits)
            union select 'ContractPermit', id from contract_permit where permit_id = any (:permits)
            union select 'ProcessingContract', contract_id from contract_permit where permit_id = any (:permits)
            union select 'Dossier', id from dossier where permit_id = any (:permits)
            union select 'CaseDecision', case_decision_id from dossier
              where permit_id = any (:permits) and case_decision_id is not null
            union select 'DossierLine', x.id from dossier_line x join dossier d on d.id = x.dossier_id
              where d.permit_id = any (:permits)
            union select 'DossierPaper', x.id from dossier_paper x join dossier d on d.id = x.dossier_id
              where d.permit_id = any (:permits)
            union select 'DossierEntry', x.id from dossier_entry x join dossier d on d.id = x.dossier_id
              where d.permit_id = any (:permits)
            union select 'SubmissionRound', x.id from submission_round x join dossier d on d.id = x.dossier_id
              where d.permit_id = any (:permits)
            union select 'ControlRecord', x.id from control_record x join dossier d on d.id = x.dossier_id
              where d.permit_id = any (:permits)
            union select 'PaperWaiver', x.id from paper_waiver x join dossier d on d.id = x.dossier_id
              where d.permit_id = any (:permits)
            union select 'Shipment', shipment_id from declaration
              where id = any (:declarations) and shipment_id is not null
            union select 'SpecialPermit', s.id from special_permit s join declaration d on d.shipment_id = s.shipment_id
              where d.id = any (:declarations)
            union select 'PurposeChange', id from purpose_change where equipment_id = any (:devices)
            union select 'UseConsent', consent_id from purpose_change
              where equipment_id = any (:devices) and consent_id is not null
            union select 'WipeRecord', w.id from wipe_record w join drive r on r.id = w.drive_id
              where r.equipment_id = any (:devices)
            union select 'ImportBatch', import_batch_id from equipment where id = any (:devices)
            union select 'ExpectedDevice', id from expected_device
              where declaration_id = any (:declarations) and (:whole or serial_number = any (:serials))
            union select 'Scan', id from receiving_scan
              where declaration_id = any (:declarations) and (:whole or serial_number = any (:serials))
            union select 'Difference', id from difference
              where declaration_id = any (:declarations) and (:whole or serial_number = any (:serials))
            union select 'ExportedGoods', id from exported_goods
              where :whole and permit_line_id = any (:permitLines)
            """;

    @Inject
    Database database;

    @Inject
    RecordKinds kinds;

    /** The records, in the order of the chain from device to papers; none for a period, which is not about records. */
    List<PackRecord> of(PackSelection selection, CompanyId company) {
        return switch (selection.kind()) {
            case DEVICES -> ofDevices(selection.devices(), company);
            case PERMIT -> ofPermit(Objects.requireNonNull(selection.permit()).value());
            case DECLARATION ->
                ofDeclaration(Objects.requireNonNull(selection.declaration()).value());
            case PERIOD -> List.of();
        };
    }

    private List<PackRecord> ofDevices(List<EquipmentId> chosen, CompanyId company) {
        var devices = database.sql()
                .createQuery("select id from equipment where id = any (:ids) and company_id = :company order by id")
                .bindArray(
                        "ids",
                        Long.class,
                        chosen.stream().map(EquipmentId::value).toList())
                .bind("company", company.value())
                .mapTo(Long.class)
                .list();
        return around(
                devices,
                ids("select distinct permit_line_id from equipment where id = any (:ids)", devices),
                ids("select distinct declaration_line_id from equipment where id = any (:ids)", devices),
                List.of(),
                false);
    }

    private List<PackRecord> ofPermit(long permit) {
        var lines = ids("select id from permit_line where permit_id = any (:ids)", List.of(permit));
        return around(
                ids("select id from equipment where permit_line_id = any (:ids)", lines),
                lines,
                ids("select id from declaration_line where permit_line_id = any (:ids)", lines),
                List.of(),
                true);
    }

    private List<PackRecord> ofDeclaration(long declaration) {
        var lines = ids("select id from declaration_line where declaration_id = any (:ids)", List.of(declaration));
        return around(
                ids("select id from equipment where declaration_line_id = any (:ids)", lines),
                ids("select distinct permit_line_id from declaration_line where id = any (:ids)", lines),
                lines,
                List.of(declaration),
                true);
    }

    /** @param whole whether receiving and exports are told of all goods, or of the devices alone */
    private List<PackRecord> around(
            List<Long> devices,
            List<Long> permitLines,
            List<Long> declarationLines,
            List<Long> furtherDeclarations,
            boolean whole) {
        var declarations = new LinkedHashSet<>(furtherDeclarations);
        declarations.addAll(
                ids("select distinct declaration_id from declaration_line where id = any (:ids)", declarationLines));
        var serials = database.sql()
                .createQuery("select serial_number from equipment where id = any (:ids) and serial_number is not null")
                .bindArray("ids", Long.class, devices)
                .mapTo(String.class)
                .list();
        var naming = kinds.naming(EquipmentId.class).stream()
                .map(parts -> "union select '" + parts.entity() + "', n.* from (" + parts.ids() + ") n ")
                .collect(joining());
        return database.sql()
                .createQuery(AROUND + naming + "order by entity, id")
                .bindArray("records", Long.class, devices)
                .bindArray("devices", Long.class, devices)
                .bindArray("permitLines", Long.class, permitLines)
                .bindArray(
                        "permits",
                        Long.class,
                        ids("select distinct permit_id from permit_line where id = any (:ids)", permitLines))
                .bindArray("declarationLines", Long.class, declarationLines)
                .bindArray("declarations", Long.class, new ArrayList<>(declarations))
                .bindArray("serials", String.class, serials)
                .bind("whole", whole)
                .map((row, context) -> new PackRecord(row.getString("entity"), row.getLong("id")))
                .list();
    }

    private List<Long> ids(String query, List<Long> given) {
        return database.sql()
                .createQuery(query)
                .bindArray("ids", Long.class, given)
                .mapTo(Long.class)
                .list();
    }
}
