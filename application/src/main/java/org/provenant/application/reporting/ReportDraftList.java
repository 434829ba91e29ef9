package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.job.JobQueue;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.reporting.DraftStage;
import org.provenant.domain.reporting.PeriodKind;
import org.provenant.domain.reporting.ReportAcceptance;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.periodic.ReportLine;

/** The drafts of reports of the company acted for: how far they have come, what they say and what their checks find. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ReportDraftList {

    /** So many failing records of a check are named; how many there are is always said. */
    public static final int MOST_NAMED = 50;

    private static final String SELECT = """
            select d.id, d.form_code, d.period_kind, d.period_from as "from", d.period_to as "to", d.language, d.town,
              d.corrects_id, c.number || ' v' || c.report_version as corrects, d.corrected_because, d.stage,
              a.name as drafted_by, d.drafted_at, p.name as put_up_by, d.put_up_at, v.name as reviewed_by, d.reviewed_at,
              d.remark, d.report_id, d.version
            from report_draft d join user_account a on a.id = d.drafted_by
              left join user_account p on p.id = d.put_up_by left join user_account v on v.id = d.reviewed_by
              left join periodic_report c on c.id = d.corrects_id
            """;

    @Inject
    ReportDrafts drafts;

    @Inject
    ReportContents contents;

    @Inject
    ReportPapers papers;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    /** All of them, the latest first. */
    public List<DraftRow> all() {
        return database.sql()
                .createQuery(SELECT + " where d.company_id = :company order by d.id desc")
                .bind("company", callers.current().requireCompany().value())
                .map(ConstructorMapper.of(DraftRow.class))
                .list();
    }

    /** Those of which a report can still come, the latest first. */
    public List<DraftRow> open() {
        return all().stream().filter(row -> row.stage().isOpen()).toList();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's draft */
    public DraftRow get(ReportDraftId id) {
        return new ListQuery(database.sql(), SELECT)
                .where("d.company_id = :company", "company", callers.current().requireCompany())
                .one(DraftRow.class, "d.id", id);
    }

    /**
     * What it says as the register stands now.
     *
     * @throws RuleViolated {@link ReportingRule#DRAFT_STAGE} once it was issued or discarded
     */
    public DraftContent content(ReportDraftId id) {
        var draft = drafts.get(id);
        if (!draft.stage().isOpen()) {
            throw new RuleViolated(ReportingRule.DRAFT_STAGE, draft.stage());
        }
        var content = contents.of(draft);
        return new DraftContent(
                content.lines(), content.checks().stream().map(this::row).toList(), contents.isAsPutUp(draft, content));
    }

    /**
     * The paper as it would be if it were issued today, marked as a draft on every page.
     *
     * @throws RuleViolated {@link ReportingRule#DRAFT_STAGE} once it was issued or discarded
     */
    public byte[] preview(ReportDraftId id) {
        var draft = drafts.get(id);
        if (!draft.stage().isOpen()) {
            throw new RuleViolated(ReportingRule.DRAFT_STAGE, draft.stage());
        }
        return papers.preview(draft, contents.of(draft), LocalDate.now(clock));
    }

    /** The form that it was put up with, or would be put up with now. */
    public ReportFormVersion form(ReportDraftId id) {
        return contents.formOf(drafts.get(id));
    }

    /** How far the issue of a draft has come that was asked for last; nothing if nobody has. */
    public Optional<JobQueue.Status> issue(ReportDraftId id) {
        return jobs.latest(IssueReportJob.KIND, drafts.get(id).id().value());
    }

    private CheckRow row(ReportContents.Checked checked) {
        var finding = checked.finding();
        var outcome = finding.outcome();
        var acceptance = outcome.passed() ? null : checked.acceptance().orElse(null);
        return new CheckRow(
                outcome.check(),
                outcome.examined(),
                outcome.failed(),
                acceptance == null ? null : acceptance.because(),
                acceptance == null ? null : nameOf(acceptance),
                acceptance == null ? null : acceptance.acceptedAt(),
                finding.failing().stream().limit(MOST_NAMED).toList());
    }

    private String nameOf(ReportAcceptance acceptance) {
        return database.entities()
                .find(UserAccount.class, acceptance.acceptedBy().value())
                .name();
    }

    /**
     * A draft.
     *
     * @param formCode the kind of report
     * @param corrects number and version of the report that it corrects; none for the first of a period
     * @param correctedBecause what the correction changes, and why
     * @param putUpBy who put it up for review last
     * @param remark why it was sent back or discarded
     * @param reportId the report that it has become
     * @param version for edits
     */
    public record DraftRow(
            long id,
            String formCode,
            PeriodKind periodKind,
            LocalDate from,
            LocalDate to,
            Language language,
            String town,
            @Nullable Long correctsId,
            @Nullable String corrects,
            @Nullable String correctedBecause,
            DraftStage stage,
            String draftedBy,
            Instant draftedAt,
            @Nullable String putUpBy,
            @Nullable Instant putUpAt,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt,
            @Nullable String remark,
            @Nullable Long reportId,
            int version)
            implements Serializable {}

    /**
     * What a draft says.
     *
     * @param asPutUp false if it was put up for review and its figures or the form have changed since
     */
    public record DraftContent(List<ReportLine> lines, List<CheckRow> checks, boolean asPutUp) {

        public DraftContent {
            lines = List.copyOf(lines);
            checks = List.copyOf(checks);
        }
    }

    /**
     * A check.
     *
     * @param acceptedBecause why it was accepted that exactly these records fail; nothing if nobody has
     * @param failing the first {@value ReportDraftList#MOST_NAMED} records that do not pass
     */
    public record CheckRow(
            ReportCheck check,
            int examined,
            int failed,
            @Nullable String acceptedBecause,
            @Nullable String acceptedBy,
            @Nullable Instant acceptedAt,
            List<FailingRecord> failing)
            implements Serializable {

        public CheckRow {
            failing = List.copyOf(failing);
        }

        /** Whether it keeps the draft from being put up. */
        public boolean stops() {
            return failed > 0 && acceptedBecause == null;
        }
    }
}
