package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.reporting.FilingChannel;
import org.provenant.domain.reporting.PeriodKind;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportColumn;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportFiling;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportFormVersionId;
import org.provenant.domain.reporting.ReportHeadings;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Rule;

/** Kinds of reports are data: an administrator adds versions of their forms, and what nobody knows stays empty. */
@RegisterTest
class ReportFormTest {

    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    ExampleReports example;

    @Inject
    OpenReport open;

    @Inject
    ReviseReportForm revise;

    @Inject
    VerifyReportForm verify;

    @Inject
    ReportFormList forms;

    @Inject
    ReportDraftList drafts;

    @Inject
    DueReports due;

    @Inject
    FileReport file;

    @Inject
    PeriodicReports reports;

    @Inject
    TestDatabase tables;

    @Test
    void administratorChangesKindsByDataAndIssuedReportsKeepTheirs() throws IOException {
        chain.site("KHO");
        chain.registered("F", 2, "KHO");
        var before = latest("RP-SP");
        assertNull(before.facts().due(), "no due date is made up");
        assertEquals(List.of(), acting.as(Role.AUDITOR, () -> due.all()));
        var earlier = drafted(ReportPeriod.custom(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31))));

        var next =
                revised(before, FROM, new ReportFormVersion.Due(15, "Công văn số 5/BKHCN-CNTT", Certainty.SECONDARY));

        assertEquals("RP-SP 2", latest("RP-SP").label());
        assertEquals(Certainty.ASSUMED, latest("RP-SP").certainty(), "nobody has compared it yet");
        assertEquals(ReportingRule.NOT_THE_LATEST, ruleAgainst(() -> revised(before, FROM.plusDays(1), null)));
        assertEquals(ReportingRule.FORM_NOT_LATER, ruleAgainst(() -> revised(latest("RP-SP"), FROM, null)));
        assertFalse(preview(earlier).contains("Sốlượngcònlại"), "the period ended before the new version");
        var draft = drafted(ReportPeriod.quarter(2026, 2), LocalDate.of(2026, 7, 2));
        var text = preview(draft);
        assertTrue(text.contains("Sốlượngcònlại"), text);
        assertTrue(text.contains("Kínhgửi:SởKhoahọcvàCôngnghệ"), text);
        assertTrue(acting.as(Role.AUDITOR, () -> drafts.content(draft)).checks().stream()
                .noneMatch(check -> check.check() == ReportCheck.BREACHES_CLOSED));
        isDueAndOfItsPeriodOnceVerified(next);
    }

    private void isDueAndOfItsPeriodOnceVerified(ReportFormVersionId form) {
        var found = acting.as(Role.AUDITOR, () -> due.all());
        assertEquals(
                List.of(new DueReports.DueReport(
                        "RP-SP",
                        PeriodKind.QUARTER,
                        FROM,
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 7, 15),
                        Certainty.SECONDARY,
                        "Công văn số 5/BKHCN-CNTT")),
                found);
        drafted(ReportPeriod.halfYear(2026, 1));
        acting.as(Role.ADMINISTRATOR, () -> verify.verify(form, "Mẫu số 02, bản gốc"));
        assertEquals(
                ReportingRule.PERIOD_NOT_OF_FORM,
                ruleAgainst(() ->
                        example.opened(ReportPeriod.custom(new Period(FROM, LocalDate.of(2026, 6, 29))), Language.VI)));
    }

    @Test
    void eachKindCoversItsOwnCases() {
        chain.site("KHOB");
        chain.registered("G", 3, "KHOB");
        clock.moveTo(LocalDate.of(2026, 6, 20));
        var ours = ReportPeriod.custom(new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 30)));

        var internal = drafted(ours);
        var research = acting.as(
                Role.RECORD_KEEPER, () -> open.open(new ReportDraft.Scope("RP-RS", ours, Language.VI, "Hà Nội")));

        assertTrue(lines(internal) > 0);
        assertEquals(0, lines(research));
        tables.sql().useHandle(sql -> sql.execute("update permit set permitted_case = 'RS1'"));
        assertEquals(0, lines(internal));
        assertTrue(lines(research) > 0);
        tables.sql().useHandle(sql -> sql.execute("update permit set permitted_case = 'SP1'"));
    }

    @Test
    void allPeriodsSinceTheFirstPermitAreOwedAsTheFormOfTheirTimeSays() {
        chain.site("KHOC");
        chain.registered("H", 1, "KHOC");
        clock.moveTo(LocalDate.of(2026, 6, 20));
        tables.sql()
                .useHandle(sql -> sql.execute("update permit set permitted_case = 'RS1', issued_on = '2025-05-10'"));
        var now = revisedOf("RP-RS", LocalDate.of(2025, 7, 1), PeriodKind.QUARTER);
        revisedOf("RP-RS", LocalDate.of(2026, 10, 1), PeriodKind.HALF_YEAR);
        assertEquals(List.of("2025-07-01 2025-10-15", "2025-10-01 2026-01-15", "2026-01-01 2026-04-15"), owed("RP-RS"));

        var report = example.issued(acting.as(
                Role.RECORD_KEEPER,
                () -> open.open(new ReportDraft.Scope("RP-RS", ReportPeriod.quarter(2025, 4), Language.VI, "Hà Nội"))));
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> file.file(
                        report,
                        new ReportFiling.Facts(clock.today(), FilingChannel.PORTAL, "16/TN"),
                        new AddPaper.Sent("ban-ky.txt", "Bản ký".getBytes(StandardCharsets.UTF_8))));

        assertEquals(now, acting.as(Role.AUDITOR, () -> reports.get(report)).form());
        assertEquals(List.of("2025-07-01 2025-10-15", "2026-01-01 2026-04-15"), owed("RP-RS"));
        tables.sql().useHandle(sql -> sql.execute("update permit set permitted_case = 'SP1'"));
    }

    @Test
    void ofTwoRevisionsAtOnceTheSecondIsToldOfTheFirst() throws Exception {
        var form = latest("RP-PR");
        try (var other = tables.sql().open()) {
            other.begin();
            other.execute("""
                    insert into report_form (id, code, form_version, source, effective_from, certainty, addressee_vi,
                      addressee_en, version, name_vi, name_en, cases)
                    select nextval('report_form_seq'), code, '2', source, '2027-01-01', 'ASSUMED', addressee_vi,
                      addressee_en, 1, name_vi, name_en, cases from report_form where id = ?
                    """, form.id().value());
            var refused = CompletableFuture.supplyAsync(
                    () -> ruleAgainst(() -> revisedOf("RP-PR", LocalDate.of(2027, 2, 1), PeriodKind.YEAR)));
            while (tables.count("pg_locks where not granted") == 0 && !refused.isDone()) {
                Thread.sleep(5);
            }
            other.commit();
            assertEquals(ReportingRule.FORM_REVISED_ALREADY, refused.get(1, TimeUnit.MINUTES));
        }
        assertEquals(Rule.Kind.CONFLICT, ReportingRule.FORM_REVISED_ALREADY.kind());
    }

    private List<String> owed(String code) {
        return acting.as(Role.AUDITOR, () -> due.all()).stream()
                .filter(each -> each.formCode().equals(code))
                .map(each -> each.from() + " " + each.dueOn())
                .toList();
    }

    private ReportFormVersionId revisedOf(String code, LocalDate from, PeriodKind kind) {
        var form = latest(code);
        var before = form.facts();
        var facts = new ReportFormVersion.Facts(
                before.source(),
                before.nameVi(),
                before.nameEn(),
                before.addresseeVi(),
                before.addresseeEn(),
                kind,
                new ReportFormVersion.Due(15, "Công văn số 6/BKHCN-CNTT", Certainty.SECONDARY),
                before.headings(),
                before.checksOff());
        return acting.as(
                Role.ADMINISTRATOR,
                () -> revise.revise(new ReviseReportForm.Command(form.id(), form.version(), from, facts)));
    }

    private int lines(ReportDraftId draft) {
        return acting.as(Role.AUDITOR, () -> drafts.content(draft)).lines().size();
    }

    private ReportFormVersion latest(String code) {
        return acting.as(Role.ADMINISTRATOR, () -> forms.latest()).stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private ReportFormVersionId revised(
            ReportFormVersion form, LocalDate from, ReportFormVersion.@Nullable Due dueRule) {
        var facts = new ReportFormVersion.Facts(
                "Công văn số 5/BKHCN-CNTT",
                form.name(Language.VI),
                form.name(Language.EN),
                "Sở Khoa học và Công nghệ",
                "Department of Science and Technology",
                PeriodKind.QUARTER,
                dueRule,
                new ReportHeadings(
                        Map.of(ReportColumn.CLOSING, new ReportHeadings.Heading("Số lượng còn lại", "What is left"))),
                Set.of(ReportCheck.BREACHES_CLOSED));
        return acting.as(
                Role.ADMINISTRATOR,
                () -> revise.revise(new ReviseReportForm.Command(form.id(), form.version(), from, facts)));
    }

    private ReportDraftId drafted(ReportPeriod period) {
        return example.opened(period, Language.VI);
    }

    private ReportDraftId drafted(ReportPeriod period, LocalDate day) {
        clock.moveTo(day);
        return drafted(period);
    }

    private String preview(ReportDraftId draft) throws IOException {
        try (var document = Loader.loadPDF(acting.as(Role.AUDITOR, () -> drafts.preview(draft)))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }
}
