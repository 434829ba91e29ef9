package org.provenant.web.audit;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.NamedRecord;

/** What pages and operations show that is kept of an auditor's reading: records, the history, users and reports. */
final class Opened {

    /** Pages that show one record, and its kind. */
    static final Map<String, String> CARDS = Map.ofEntries(
            Map.entry("/audit/entry.xhtml", "AuditEntry"),
            Map.entry("/breach/card.xhtml", "Breach"),
            Map.entry("/consent/card.xhtml", "UseConsent"),
            Map.entry("/customs/card.xhtml", "Declaration"),
            Map.entry("/customs/file.xhtml", "DeclarationUpload"),
            Map.entry("/customs/shipment.xhtml", "Shipment"),
            Map.entry("/custody/handover.xhtml", "Handover"),
            Map.entry("/custody/repair.xhtml", "Repair"),
            Map.entry("/custody/request.xhtml", "MoveRequest"),
            Map.entry("/deadline/notice.xhtml", "DeadlineNotice"),
            Map.entry("/deadline/feeds.xhtml", "DeadlineFeed"),
            Map.entry("/disposal/card.xhtml", "DisposalOrder"),
            Map.entry("/disposal/partner.xhtml", "DisposalPartner"),
            Map.entry("/disposal/plan.xhtml", "Equipment"),
            Map.entry("/drive/card.xhtml", "Drive"),
            Map.entry("/drive/import.xhtml", "WipeImport"),
            Map.entry("/equipment/card.xhtml", "Equipment"),
            Map.entry("/evidence/card.xhtml", "EvidencePack"),
            Map.entry("/identity/card.xhtml", "UserAccount"),
            Map.entry("/inspection/card.xhtml", "Inspection"),
            Map.entry("/inspection/finding.xhtml", "InspectionFinding"),
            Map.entry("/inspection/request.xhtml", "PaperRequest"),
            Map.entry("/inspection/sample.xhtml", "Sample"),
            Map.entry("/intake/card.xhtml", "ImportBatch"),
            Map.entry("/intake/update.xhtml", "DeviceUpdate"),
            Map.entry("/labelling/sheet.xhtml", "LabelSheet"),
            Map.entry("/licensing/card.xhtml", "Dossier"),
            Map.entry("/licensing/decision.xhtml", "CaseDecision"),
            Map.entry("/loss/card.xhtml", "Loss"),
            Map.entry("/mail/card.xhtml", "OutgoingMail"),
            Map.entry("/organisation/company.xhtml", "Company"),
            Map.entry("/organisation/person.xhtml", "Person"),
            Map.entry("/organisation/place.xhtml", "Place"),
            Map.entry("/organisation/unit.xhtml", "Unit"),
            Map.entry("/permit/card.xhtml", "Permit"),
            Map.entry("/processing/card.xhtml", "ProcessingContract"),
            Map.entry("/receiving/card.xhtml", "Difference"),
            Map.entry("/reporting/card.xhtml", "PeriodicReport"),
            Map.entry("/reporting/compare.xhtml", "PeriodicReport"),
            Map.entry("/reporting/devices.xhtml", "PeriodicReport"),
            Map.entry("/reporting/draft.xhtml", "ReportDraft"),
            Map.entry("/schedule/card.xhtml", "Schedule"),
            Map.entry("/stocktake/card.xhtml", "Stocktake"),
            Map.entry("/stocktake/count.xhtml", "Stocktake"),
            Map.entry("/stocktake/resolve.xhtml", "Stocktake"));

    /** Parameters that name the record, on pages whose {@code id} names the one that it belongs to. */
    private static final Map<String, String> NAMED_BY = Map.of(
            "/inspection/finding.xhtml", "finding",
            "/inspection/request.xhtml", "request",
            "/inspection/sample.xhtml", "sample");

    /** Pages that show many records of a kind at once, each of which concerns people or is handed to authorities. */
    static final Map<String, String> LISTS = Map.of(
            "/audit/integrity.xhtml", "HistoryCheckRecord",
            "/audit/list.xhtml", "AuditEntry",
            "/identity/list.xhtml", "UserAccount",
            "/reporting/list.xhtml", "PeriodicReport");

    /** First parts of the API's addresses beneath which records of a kind are told one by one. */
    static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("breaches", "Breach"),
            Map.entry("case-decisions", "CaseDecision"),
            Map.entry("companies", "Company"),
            Map.entry("consents", "UseConsent"),
            Map.entry("declaration-files", "DeclarationUpload"),
            Map.entry("declarations", "Declaration"),
            Map.entry("device-updates", "DeviceUpdate"),
            Map.entry("differences", "Difference"),
            Map.entry("disposal-partners", "DisposalPartner"),
            Map.entry("disposals", "DisposalOrder"),
            Map.entry("dossiers", "Dossier"),
            Map.entry("drives", "Drive"),
            Map.entry("equipment", "Equipment"),
            Map.entry("equipment-timelines", "Equipment"),
            Map.entry("evidence-packs", "EvidencePack"),
            Map.entry("handovers", "Handover"),
            Map.entry("history", "AuditEntry"),
            Map.entry("imports", "ImportBatch"),
            Map.entry("inspections", "Inspection"),
            Map.entry("label-sheets", "LabelSheet"),
            Map.entry("move-requests", "MoveRequest"),
            Map.entry("losses", "Loss"),
            Map.entry("permits", "Permit"),
            Map.entry("persons", "Person"),
            Map.entry("places", "Place"),
            Map.entry("processing-contracts", "ProcessingContract"),
            Map.entry("repairs", "Repair"),
            Map.entry("report-drafts", "ReportDraft"),
            Map.entry("reports", "PeriodicReport"),
            Map.entry("shipments", "Shipment"),
            Map.entry("units", "Unit"),
            Map.entry("schedules", "Schedule"),
            Map.entry("stocktakes", "Stocktake"),
            Map.entry("users", "UserAccount"),
            Map.entry("wipe-imports", "WipeImport"));

    private static final String NUMBER = "\\d{1,18}";

    private Opened() {}

    /**
     * What a page shows.
     *
     * @param parameters what the parameters of its address hold, by their names
     */
    static Optional<NamedRecord> onPage(String page, Function<String, @Nullable String> parameters) {
        var list = LISTS.get(page);
        if (list != null) {
            return Optional.of(NamedRecord.allOf(list));
        }
        return record(CARDS.get(page), parameters.apply(NAMED_BY.getOrDefault(page, "id")));
    }

    /**
     * What an operation of the API tells.
     *
     * @param root first part of its address
     * @param id the number in its address; none for a list
     */
    static Optional<NamedRecord> byOperation(String root, @Nullable String id) {
        var kind = RESOURCES.get(root);
        return kind != null && id == null && LISTS.containsValue(kind)
                ? Optional.of(NamedRecord.allOf(kind))
                : record(kind, id);
    }

    private static Optional<NamedRecord> record(@Nullable String kind, @Nullable String id) {
        return kind == null || id == null || !id.matches(NUMBER)
                ? Optional.empty()
                : Optional.of(new NamedRecord(kind, Long.parseLong(id)));
    }
}
