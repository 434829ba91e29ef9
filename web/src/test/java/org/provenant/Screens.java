package org.provenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.TestServer;

/** How each page of the register is opened: by whom, and with which record. A page without a row fails the build. */
final class Screens {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)\\}");

    /** Finds a record for a page to show: one of the company that the test's users act for. */
    private static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("equipment", "select min(id) from equipment where stage = 'IN_USE'"),
            Map.entry("movedDevice", "select min(equipment_id) from movement"),
            Map.entry(
                    "movement",
                    "select min(id) from movement where equipment_id = (select min(equipment_id) from movement)"),
            Map.entry("handover", "select min(id) from handover where state = 'PENDING'"),
            Map.entry("repair", "select min(id) from repair where not all_back"),
            Map.entry("moveRequest", "select min(id) from move_request where state = 'ASKED'"),
            Map.entry("breach", "select min(id) from breach where state = 'OPEN'"),
            Map.entry("loss", "select min(id) from loss"),
            Map.entry("purposeChange", "select min(id) from purpose_change"),
            Map.entry(
                    "rededicated",
                    "select equipment_id from purpose_change where id = (select min(id) from purpose_change)"),
            Map.entry("wipeImport", "select min(id) from wipe_import where import_state = 'CHECKED'"),
            Map.entry("drive", "select min(id) from drive where struck_on is null"),
            Map.entry("deadlineNotice", "select min(id) from deadline_notice"),
            Map.entry("disposal", "select min(id) from disposal_order"),
            Map.entry("disposalPartner", "select min(id) from disposal_partner"),
            Map.entry("consent", "select min(id) from use_consent"),
            Map.entry("permit", "select min(permit_id) from research"),
            Map.entry("permitLine", "select min(id) from permit_line"),
            Map.entry("declaration", "select min(id) from declaration"),
            Map.entry("draft", "select min(id) from dossier where state = 'DRAFT'"),
            Map.entry("dossier", "select min(id) from dossier where state = 'SUBMITTED'"),
            Map.entry("contract", "select min(id) from processing_contract"),
            Map.entry("shipment", "select min(id) from shipment"),
            Map.entry("difference", "select min(id) from difference where state = 'OPEN'"),
            Map.entry("import", "select min(id) from import_batch"),
            Map.entry("labelSheet", "select min(id) from label_sheet"),
            Map.entry("update", "select min(id) from device_update where source = 'SHEET'"),
            Map.entry("inspection", "select min(inspection_id) from inspection_sample"),
            Map.entry("finding", "select min(id) from inspection_finding where state <> 'CLOSED'"),
            Map.entry("paperRequest", "select min(id) from paper_request where state = 'GIVEN'"),
            Map.entry("sample", "select min(id) from inspection_sample where sample_method = 'RISK'"),
            Map.entry("stocktake", "select min(id) from stocktake where closed_at is null"),
            Map.entry("closedStocktake", "select min(id) from stocktake where closed_at is not null"),
            Map.entry(
                    "stocktakeRow",
                    "select min(id) from stocktake_row where row_state = 'WRONG_PLACE' and stocktake_id"
                            + " = (select min(id) from stocktake where closed_at is null)"),
            Map.entry("declarationFile", "select min(id) from declaration_upload"),
            Map.entry("schedule", "select min(id) from schedule"),
            Map.entry("pack", "select min(id) from evidence_pack"),
            Map.entry("reportForm", "select min(id) from report_form where code = 'RP-PR'"),
            Map.entry("report", "select min(id) from periodic_report"),
            Map.entry("reportDraft", "select min(id) from report_draft where stage = 'DRAFT'"),
            Map.entry("issuedDraft", "select min(id) from report_draft where stage = 'ISSUED'"),
            Map.entry("decision", "select min(id) from case_decision"),
            Map.entry("rule", "select min(id) from rule_row where kind = 'PAPER'"),
            Map.entry("ruleBook", "select min(id) from rule_book_upload"),
            Map.entry("entry", "select max(id) from audit_entry where company_id = (select min(id) from company)"),
            Map.entry("installationEntry", "select max(id) from audit_entry where company_id is null"),
            Map.entry("user", "select min(id) from user_account"),
            Map.entry("job", "select min(id) from job where company_id = (select min(id) from company)"),
            Map.entry("mail", "select min(id) from outgoing_mail"),
            Map.entry("company", "select min(id) from company"),
            Map.entry("place", "select min(id) from place"),
            Map.entry("person", "select min(id) from person"),
            Map.entry("unit", "select min(id) from org_unit"));

    static final List<Screen> ALL = List.of(
            new Screen("/home.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/audit/entry.xhtml", "?id={entry}", Role.AUDITOR, 200),
            new Screen("/audit/entry.xhtml", "?id={installationEntry}", Role.ADMINISTRATOR, 200),
            new Screen("/audit/integrity.xhtml", "", Role.AUDITOR, 200),
            new Screen("/audit/list.xhtml", "", Role.AUDITOR, 200),
            new Screen("/audit/list.xhtml", "?field=stage&label=T&days=happened&readings=AMONG_ALL", Role.AUDITOR, 200),
            new Screen("/evidence/card.xhtml", "?id={pack}", Role.AUDITOR, 200),
            new Screen("/evidence/list.xhtml", "", Role.AUDITOR, 200),
            new Screen("/evidence/new.xhtml", "?device={equipment}", Role.AUDITOR, 200),
            new Screen("/evidence/new.xhtml", "?tab=PERIOD", Role.AUDITOR, 200),
            new Screen("/inspection/card.xhtml", "?id={inspection}", Role.AUDITOR, 200),
            new Screen("/inspection/card.xhtml", "?id={inspection}&tab=findings", Role.AUDITOR, 200),
            new Screen("/inspection/card.xhtml", "?id={inspection}&tab=notes", Role.AUDITOR, 200),
            new Screen("/inspection/card.xhtml", "?id={inspection}&tab=requests", Role.AUDITOR, 200),
            new Screen("/inspection/card.xhtml", "?id={inspection}&tab=samples", Role.AUDITOR, 200),
            new Screen("/inspection/draw.xhtml", "?id={inspection}", Role.AUDITOR, 200),
            new Screen("/inspection/finding.xhtml", "?id={inspection}&finding={finding}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/inspection/list.xhtml", "", Role.AUDITOR, 200),
            new Screen("/inspection/new.xhtml", "", Role.AUDITOR, 200),
            new Screen(
                    "/inspection/request.xhtml",
                    "?id={inspection}&request={paperRequest}",
                    Role.COMPLIANCE_OFFICER,
                    200),
            new Screen("/inspection/sample.xhtml", "?id={inspection}&sample={sample}", Role.AUDITOR, 200),
            new Screen("/management/list.xhtml", "", Role.AUDITOR, 200),
            new Screen("/management/report.xhtml", "?kind=PERMIT_BALANCE", Role.AUDITOR, 200),
            new Screen("/management/report.xhtml", "?kind=IN_USE_BY_PLACE&on=abc", Role.AUDITOR, 200),
            new Screen("/management/report.xhtml", "?kind=PLAN_AND_PRACTICE", Role.AUDITOR, 200),
            new Screen("/management/report.xhtml", "?kind=DISPOSALS", Role.AUDITOR, 200),
            new Screen("/management/report.xhtml", "?kind=BREACHES", Role.AUDITOR, 200),
            new Screen("/management/report.xhtml", "?kind=STOCKTAKES", Role.AUDITOR, 200),
            new Screen("/management/report.xhtml", "?kind=HISTORY_CARD", Role.AUDITOR, 200),
            new Screen("/management/report.xhtml", "?kind=HISTORY_CARD&device={equipment}", Role.AUDITOR, 200),
            new Screen("/management/report.xhtml", "?kind=DEPRECIATION", Role.AUDITOR, 200),
            new Screen("/management/forms.xhtml", "", Role.ADMINISTRATOR, 200),
            new Screen("/management/form.xhtml", "?kind=DISPOSALS", Role.ADMINISTRATOR, 200),
            new Screen("/receiving/card.xhtml", "?id={difference}", Role.RECORD_KEEPER, 200),
            new Screen("/receiving/list.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/receiving/match.xhtml", "?declaration={declaration}", Role.RECORD_KEEPER, 200),
            new Screen("/reporting/balance.xhtml", "?permit={permit}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/reporting/card.xhtml", "?id={report}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/reporting/certificates.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/reporting/compare.xhtml", "?id={report}&with={report}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/reporting/devices.xhtml", "?id={report}&line=1&figure=CLOSING", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/reporting/draft.xhtml", "?id={reportDraft}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/reporting/draft.xhtml", "?id={issuedDraft}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/reporting/forms.xhtml", "", Role.ADMINISTRATOR, 200),
            new Screen("/reporting/forms-edit.xhtml", "?id={reportForm}", Role.ADMINISTRATOR, 200),
            new Screen("/reporting/list.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/reporting/new.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/account.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/custody/correct.xhtml", "?id={movedDevice}&movement={movement}", Role.RECORD_KEEPER, 200),
            new Screen("/custody/handover-new.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/custody/handover.xhtml", "?id={handover}", Role.RECORD_KEEPER, 200),
            new Screen("/custody/handovers.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/custody/repair-new.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/custody/repair.xhtml", "?id={repair}", Role.RECORD_KEEPER, 200),
            new Screen("/custody/repairs.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/custody/request.xhtml", "?id={moveRequest}", Role.RECORD_KEEPER, 200),
            new Screen("/custody/requests.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/custody/pick.xhtml", "?then=handover", Role.RECORD_KEEPER, 200),
            new Screen("/breach/card.xhtml", "?id={breach}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/breach/list.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/breach/list.xhtml", "?tab=attempts", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/breach/list.xhtml", "?tab=search", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/breach/close.xhtml", "?ids={breach}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/breach/new.xhtml", "?id={equipment}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/consent/card.xhtml", "?id={consent}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/consent/list.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/consent/new.xhtml", "?id={equipment}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/custody/purpose.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen(
                    "/custody/purpose-back.xhtml", "?id={rededicated}&change={purposeChange}", Role.RECORD_KEEPER, 200),
            new Screen("/custody/transfer.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/deadline/feeds.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/deadline/list.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/deadline/list.xhtml", "?tab=missed", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/deadline/notice.xhtml", "?id={deadlineNotice}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/deadline/list.xhtml", "?tab=month", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/disposal/card.xhtml", "?id={disposal}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/disposal/card.xhtml", "?id={disposal}&tab=devices", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/disposal/card.xhtml", "?id={disposal}&tab=papers", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/disposal/list.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/disposal/new.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/disposal/partner.xhtml", "?id={disposalPartner}", Role.RECORD_KEEPER, 200),
            new Screen("/disposal/partner-new.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/disposal/plan.xhtml", "?line={permitLine}", Role.RECORD_KEEPER, 200),
            new Screen("/disposal/plan.xhtml", "?id={equipment}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/disposal/partners.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/loss/card.xhtml", "?id={loss}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/loss/list.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/loss/new.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/valuation/list.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/valuation/set.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/custody/move.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/custody/stage.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/schedule/card.xhtml", "?id={schedule}", Role.RECORD_KEEPER, 200),
            new Screen("/schedule/edit.xhtml", "?id={schedule}", Role.RECORD_KEEPER, 200),
            new Screen("/schedule/inbox.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/schedule/list.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/schedule/new.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/equipment/card.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/equipment/card.xhtml", "?id={equipment}&tab=timeline", Role.RECORD_KEEPER, 200),
            new Screen("/equipment/card.xhtml", "?id={equipment}&tab=use", Role.RECORD_KEEPER, 200),
            new Screen("/drive/card.xhtml", "?id={drive}", Role.RECORD_KEEPER, 200),
            new Screen("/drive/import.xhtml", "?id={wipeImport}", Role.RECORD_KEEPER, 200),
            new Screen("/drive/imports.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/drive/list.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/drive/new.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/drive/wipe.xhtml", "?id={drive}", Role.RECORD_KEEPER, 200),
            new Screen("/equipment/card.xhtml", "?id={equipment}&tab=drives", Role.RECORD_KEEPER, 200),
            new Screen("/equipment/edit.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/equipment/list.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/error.xhtml", "", null, 200),
            new Screen("/customs/amend.xhtml", "?id={declaration}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/customs/card.xhtml", "?id={declaration}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/customs/edit.xhtml", "?id={declaration}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/customs/file.xhtml", "?id={declarationFile}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/customs/list.xhtml", "?q=a", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/customs/new.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/customs/shipment-edit.xhtml", "?id={shipment}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/customs/shipment-new.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/customs/shipment.xhtml", "?id={shipment}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/customs/shipments.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/intake/card.xhtml", "?id={import}", Role.RECORD_KEEPER, 200),
            new Screen("/intake/check.xhtml", "?id={import}", Role.RECORD_KEEPER, 200),
            new Screen("/intake/list.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/intake/map.xhtml", "?id={import}", Role.RECORD_KEEPER, 200),
            new Screen("/intake/update-edit.xhtml", "?ids={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/intake/update-map.xhtml", "?id={update}", Role.RECORD_KEEPER, 200),
            new Screen("/intake/update-new.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/intake/update.xhtml", "?id={update}", Role.RECORD_KEEPER, 200),
            new Screen("/intake/updates.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/intake/upload.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/intake/upload.xhtml", "?declaration={declaration}", Role.RECORD_KEEPER, 200),
            new Screen("/job/card.xhtml", "?id={job}", Role.RECORD_KEEPER, 200),
            new Screen("/job/list.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/mail/card.xhtml", "?id={mail}", Role.ADMINISTRATOR, 200),
            new Screen("/mail/list.xhtml", "", Role.ADMINISTRATOR, 200),
            new Screen("/mail/server.xhtml", "", Role.ADMINISTRATOR, 200),
            new Screen("/identity/card.xhtml", "?id={user}", Role.ADMINISTRATOR, 200),
            new Screen("/identity/edit.xhtml", "?id={user}", Role.ADMINISTRATOR, 200),
            new Screen("/identity/give-role.xhtml", "?id={user}", Role.ADMINISTRATOR, 200),
            new Screen("/identity/list.xhtml", "", Role.ADMINISTRATOR, 200),
            new Screen("/identity/new.xhtml", "", Role.ADMINISTRATOR, 200),
            new Screen(
                    "/identity/withdraw-role.xhtml",
                    "?id={user}&role=COMPLIANCE_OFFICER&company={company}",
                    Role.ADMINISTRATOR,
                    200),
            new Screen("/labelling/print.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/labelling/sheet-edit.xhtml", "?id={labelSheet}", Role.RECORD_KEEPER, 200),
            new Screen("/labelling/sheet-new.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/labelling/sheet.xhtml", "?id={labelSheet}", Role.RECORD_KEEPER, 200),
            new Screen("/labelling/sheets.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/licensing/answer.xhtml", "?id={dossier}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/licensing/card.xhtml", "?id={dossier}&tab=submission", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/licensing/card.xhtml", "?id={draft}&tab=papers", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/licensing/content.xhtml", "?id={draft}&paper=USE_PLAN", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/licensing/control.xhtml", "?id={draft}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/licensing/edit.xhtml", "?id={draft}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/licensing/grant.xhtml", "?id={dossier}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/licensing/list.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/licensing/new.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/licensing/paper.xhtml", "?id={draft}&item=LEGAL", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/licensing/submit.xhtml", "?id={draft}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/licensing/decision.xhtml", "?id={decision}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/licensing/decisions.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen(
                    "/licensing/finder.xhtml",
                    "?goods=M%C3%A1y+ch%E1%BB%A7&hs=84715090&state=USED&year=2023&purpose=OWN_PRODUCTION&relation=RELATED",
                    Role.COMPLIANCE_OFFICER,
                    200),
            new Screen("/organisation/companies.xhtml", "", Role.ADMINISTRATOR, 200),
            new Screen("/organisation/company-edit.xhtml", "?id={company}", Role.ADMINISTRATOR, 200),
            new Screen("/organisation/company-new.xhtml", "", Role.ADMINISTRATOR, 200),
            new Screen("/organisation/company.xhtml", "?id={company}", Role.ADMINISTRATOR, 200),
            new Screen("/organisation/person-edit.xhtml", "?id={person}", Role.RECORD_KEEPER, 200),
            new Screen("/organisation/person-new.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/organisation/person.xhtml", "?id={person}", Role.RECORD_KEEPER, 200),
            new Screen("/organisation/persons.xhtml", "?state=present", Role.RECORD_KEEPER, 200),
            new Screen("/organisation/place-edit.xhtml", "?id={place}", Role.RECORD_KEEPER, 200),
            new Screen("/organisation/place-new.xhtml", "?inside={place}", Role.RECORD_KEEPER, 200),
            new Screen("/organisation/place.xhtml", "?id={place}", Role.RECORD_KEEPER, 200),
            new Screen("/organisation/places.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/organisation/unit-new.xhtml", "?partOf={unit}", Role.RECORD_KEEPER, 200),
            new Screen("/organisation/unit.xhtml", "?id={unit}", Role.RECORD_KEEPER, 200),
            new Screen("/organisation/units.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/permit/card.xhtml", "?id={permit}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/permit/edit.xhtml", "?id={permit}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/permit/list.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/permit/new.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/processing/card.xhtml", "?id={contract}&tab=exports", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/processing/card.xhtml", "?id={contract}&tab=reconciliation", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/processing/list.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/regulation/check.xhtml", "?id={ruleBook}", Role.ADMINISTRATOR, 200),
            new Screen("/regulation/list.xhtml", "", Role.ADMINISTRATOR, 200),
            new Screen("/regulation/rule.xhtml", "?id={rule}", Role.ADMINISTRATOR, 200),
            new Screen("/regulation/upload.xhtml", "", Role.ADMINISTRATOR, 200),
            new Screen("/usage/condition.xhtml", "?id={equipment}", Role.RECORD_KEEPER, 200),
            new Screen("/stocktake/card.xhtml", "?id={stocktake}", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/stocktake/card.xhtml", "?id={stocktake}&tab=rows", Role.RECORD_KEEPER, 200),
            new Screen("/stocktake/card.xhtml", "?id={closedStocktake}", Role.RECORD_KEEPER, 200),
            new Screen("/stocktake/card.xhtml", "?id={closedStocktake}&tab=papers", Role.RECORD_KEEPER, 200),
            new Screen("/stocktake/count.xhtml", "?id={stocktake}", Role.RECORD_KEEPER, 200),
            new Screen("/stocktake/list.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/stocktake/new.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/stocktake/resolve.xhtml", "?id={stocktake}&row={stocktakeRow}", Role.RECORD_KEEPER, 200),
            new Screen("/usage/confirm.xhtml", "", Role.RECORD_KEEPER, 200),
            new Screen("/usage/confirmations.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/usage/policy.xhtml", "", Role.COMPLIANCE_OFFICER, 200),
            new Screen("/setup.xhtml", "?token=wrong", null, 200),
            new Screen("/sign-in.xhtml", "", null, 200));

    private Screens() {}

    /** The ways in which a page is looked at. */
    static List<Screen> of(String page) {
        var screens = ALL.stream().filter(screen -> screen.page().equals(page)).toList();
        if (screens.isEmpty()) {
            throw new AssertionError(page + " has no row in Screens");
        }
        return screens;
    }

    /**
     * One page.
     *
     * @param page its path
     * @param query what follows the path; {@code {equipment}} stands for the number of a record
     * @param role who opens it to look at it; nobody for pages that strangers see
     * @param status what the server answers
     */
    record Screen(String page, String query, @Nullable Role role, int status) {

        /** The address, with the records that are there now. */
        String address() {
            return address(Map.of());
        }

        /** The address with these records, by their names, and for all others with those that are there now. */
        String address(Map<String, Integer> records) {
            return page
                    + NAME.matcher(query).replaceAll(match -> {
                        var record = records.get(match.group(1));
                        return record == null ? Long.toString(found(match.group(1))) : record.toString();
                    });
        }

        /** The name of the record that it is about. */
        Optional<String> record() {
            return NAME.matcher(query).results().map(match -> match.group(1)).findFirst();
        }

        private static long found(String name) {
            var query = RECORDS.get(name);
            if (query == null) {
                throw new AssertionError("Screens knows no record {" + name + "}");
            }
            return TestServer.sql()
                    .withHandle(sql -> sql.createQuery(query).mapTo(Long.class).findOne())
                    .orElseThrow(() -> new AssertionError("there is no record for {" + name + "}"));
        }

        @Override
        public String toString() {
            return page;
        }
    }
}
