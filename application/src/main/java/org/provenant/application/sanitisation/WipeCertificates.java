package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.sanitisation.DriveKind;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeRecordId;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.reports.sanitisation.WipeCertificateData;
import org.provenant.reports.sanitisation.WipeCertificateDocument;

/**
 * Prints certificates of drives that were wiped or destroyed: of one record, of a device, or of an import of reports. None
 * of a drive whose latest wipe failed, however good an earlier one was.
 */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class WipeCertificates {

    private static final String SELECT = """
            select r.id, e.asset_tag, e.manufacturer || ' ' || e.model as source, e.serial_number as device_serial,
              d.drive_kind as kind, d.manufacturer, d.model, d.serial_number as serial, d.capacity_gb,
              r.happened_on as day, r.wipe_standard as standard, r.wipe_level as level, r.wipe_method as method,
              r.method_detail, r.tool, r.tool_version, r.verification, r.operator_name as operator,
              r.verifier_name as verifier, r.started_at, r.ended_at, r.wipe_result as result, r.report_number,
              r.file_digest
            from wipe_record r join drive d on d.id = r.drive_id join equipment e on e.id = d.equipment_id
            """ + DriveSql.LATEST + """
            where d.company_id = :company and r.withdrawn_on is null and r.wipe_result = 'GOOD'
              and l.wipe_result = 'GOOD'
            """;

    private final WipeCertificateDocument document = new WipeCertificateDocument();

    @Inject
    WipeImports imports;

    @Inject
    EquipmentRegister equipment;

    @Inject
    Settings settings;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link SanitisationRule#NOTHING_TO_CERTIFY} if the record does not prove a good wipe */
    public byte[] ofRecord(WipeRecordId record) {
        return printed(database.sql()
                .createQuery(SELECT + " and r.id = :id")
                .bind("id", record.value())
                .bind("company", company().value())
                .map(ConstructorMapper.of(Row.class))
                .list());
    }

    /** Those of all drives that are in a device now, each by its latest record. */
    public byte[] ofDevice(EquipmentId device) {
        equipment.get(device);
        return printed(database.sql()
                .createQuery(SELECT + " and d.equipment_id = :id and l.record_id = r.id order by r.id")
                .bind("id", device.value())
                .bind("company", company().value())
                .map(ConstructorMapper.of(Row.class))
                .list());
    }

    /** Those of all good reports of an import. */
    public byte[] ofImport(WipeImportId wipeImport) {
        imports.get(wipeImport);
        return printed(database.sql()
                .createQuery(SELECT
                        + " and exists (select from wipe_report p where p.import_id = :id and p.record_id = r.id)"
                        + " order by e.asset_tag, r.id")
                .bind("id", wipeImport.value())
                .bind("company", company().value())
                .map(ConstructorMapper.of(Row.class))
                .list());
    }

    private byte[] printed(List<Row> rows) {
        if (rows.isEmpty()) {
            throw new RuleViolated(SanitisationRule.NOTHING_TO_CERTIFY);
        }
        var facts = database.entities().find(Company.class, company().value()).facts();
        return document.pdf(rows.stream()
                .map(row -> new WipeCertificateData(
                        facts.name(),
                        facts.taxCode().value(),
                        facts.address(),
                        "CNX-" + row.id(),
                        row.medium(),
                        row.wipe(),
                        settings.isDemo()))
                .toList());
    }

    private CompanyId company() {
        return callers.current().requireCompany();
    }

    /** As the database tells it. */
    record Row(
            long id,
            String assetTag,
            String source,
            @Nullable String deviceSerial,
            DriveKind kind,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String serial,
            @Nullable BigDecimal capacityGb,
            LocalDate day,
            String standard,
            WipeLevel level,
            WipeMethod method,
            @Nullable String methodDetail,
            @Nullable String tool,
            @Nullable String toolVersion,
            @Nullable String verification,
            String operator,
            String verifier,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            WipeResult result,
            @Nullable String reportNumber,
            @Nullable String fileDigest) {

        WipeCertificateData.Medium medium() {
            return new WipeCertificateData.Medium(
                    assetTag, source, deviceSerial, kind, manufacturer, model, serial, capacityGb);
        }

        WipeCertificateData.Wipe wipe() {
            return new WipeCertificateData.Wipe(
                    day,
                    standard,
                    level,
                    method,
                    methodDetail,
                    tool,
                    toolVersion,
                    verification,
                    operator,
                    verifier,
                    startedAt,
                    endedAt,
                    result,
                    reportNumber,
                    fileDigest);
        }
    }
}
