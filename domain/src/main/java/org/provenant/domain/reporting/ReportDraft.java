package org.provenant.domain.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * A report on its way to be issued: opened for a period, checked, reviewed by another person than who drafted it. What is
 * issued has exactly the figures that were reviewed.
 */
@Entity
@Table(name = "report_draft")
public class ReportDraft implements Recorded {

    /** Longest name of the town where the report is signed. */
    public static final int TOWN_LENGTH = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_draft")
    @SequenceGenerator(name = "report_draft", sequenceName = "report_draft_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    /** Code of the kind of report. */
    @Column(name = "form_code", updatable = false)
    private String formCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "period_kind", updatable = false)
    private PeriodKind periodKind;

    @Column(name = "period_from", updatable = false)
    private LocalDate periodFrom;

    @Column(name = "period_to", updatable = false)
    private LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Language language;

    @Column(updatable = false)
    private String town;

    @Column(name = "corrects_id", updatable = false)
    private @Nullable PeriodicReportId corrects;

    /** What the correction changes, and why. */
    @Column(name = "corrected_because", updatable = false)
    private @Nullable String correctedBecause;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private DraftStage draftStage = DraftStage.DRAFT;

    @Column(name = "drafted_by", updatable = false)
    private UserId draftedBy;

    @Column(name = "drafted_at", updatable = false)
    private Instant draftedAt;

    @Column(name = "put_up_by")
    private @Nullable UserId putUpBy;

    @Column(name = "put_up_at")
    private @Nullable Instant putUpAt;

    /** Digest of the lines as they were put up for review; they are kept as a file only once the report is issued. */
    @Column(name = "lines_digest")
    private @Nullable String putUpFigures;

    /** The form that it was put up with; what an administrator changes later does not change it. */
    @Column(name = "form_id")
    private @Nullable Long form;

    @Column(name = "reviewed_by")
    private @Nullable UserId reviewedBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    /** Why it was sent back or discarded. */
    private @Nullable String remark;

    @Column(name = "report_id")
    private @Nullable PeriodicReportId report;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ReportDraft() {}

    /** @param correction nothing for the first report of a period */
    public ReportDraft(CompanyId company, Scope scope, @Nullable Correction correction, Deed deed) {
        this.company = company;
        this.formCode = scope.formCode();
        this.periodKind = scope.period().kind();
        this.periodFrom = scope.period().period().from();
        this.periodTo = scope.period().period().to();
        this.language = scope.language();
        this.town = scope.town();
        this.corrects = correction == null ? null : correction.of();
        this.correctedBecause = correction == null ? null : correction.because().text();
        this.draftedBy = deed.by();
        this.draftedAt = deed.at();
    }

    /** Puts it up for review with these figures on this form. */
    public void putUp(FileDigest lines, ReportFormVersionId version, Deed deed) {
        require(DraftStage.DRAFT);
        draftStage = DraftStage.IN_REVIEW;
        putUpFigures = lines.hex();
        form = version.value();
        putUpBy = deed.by();
        putUpAt = deed.at();
        remark = null;
    }

    /**
     * Another person agrees with it.
     *
     * @param hands who has accepted that a check fails or has ever put it up, also before it was sent back
     * @throws RuleViolated {@link ReportingRule#REVIEWED_BY_ANOTHER} for whoever had a hand in it
     */
    public void review(Collection<UserId> hands, Deed deed) {
        require(DraftStage.IN_REVIEW);
        if (deed.by().equals(draftedBy) || deed.by().equals(putUpBy) || hands.contains(deed.by())) {
            throw new RuleViolated(ReportingRule.REVIEWED_BY_ANOTHER);
        }
        draftStage = DraftStage.REVIEWED;
        reviewedBy = deed.by();
        reviewedAt = deed.at();
    }

    /** Back to whoever drafts it. */
    public void sendBack(Reason reason) {
        if (draftStage != DraftStage.IN_REVIEW) {
            require(DraftStage.REVIEWED);
        }
        draftStage = DraftStage.DRAFT;
        putUpFigures = null;
        form = null;
        putUpBy = null;
        putUpAt = null;
        reviewedBy = null;
        reviewedAt = null;
        remark = reason.text();
    }

    /** @throws RuleViolated {@link ReportingRule#FIGURES_CHANGED} if the figures are no longer those that were put up */
    public void requireAsPutUp(FileDigest lines) {
        if (!isAsPutUp(lines)) {
            throw new RuleViolated(ReportingRule.FIGURES_CHANGED);
        }
    }

    /** Whether the figures are still those that were put up for review. */
    public boolean isAsPutUp(FileDigest lines) {
        return lines.hex().equals(putUpFigures);
    }

    /** @throws RuleViolated {@link ReportingRule#FORM_CHANGED} if another form is in force than the one that was put up */
    public void requireForm(ReportFormVersionId inForce) {
        if (!isOnForm(inForce)) {
            throw new RuleViolated(ReportingRule.FORM_CHANGED);
        }
    }

    /** Whether it was put up on this form. */
    public boolean isOnForm(ReportFormVersionId inForce) {
        return form != null && form == inForce.value();
    }

    /** It has become this report. */
    public void issue(PeriodicReportId issued) {
        require(DraftStage.REVIEWED);
        draftStage = DraftStage.ISSUED;
        report = issued;
    }

    /** No report comes of it. */
    public void discard(Reason reason) {
        if (!draftStage.isOpen()) {
            throw new RuleViolated(ReportingRule.DRAFT_STAGE, draftStage);
        }
        draftStage = DraftStage.DISCARDED;
        remark = reason.text();
    }

    /** @throws RuleViolated {@link ReportingRule#DRAFT_STAGE} at any other stage */
    public void require(DraftStage stage) {
        if (draftStage != stage) {
            throw new RuleViolated(ReportingRule.DRAFT_STAGE, draftStage);
        }
    }

    @Override
    public ReportDraftId id() {
        return new ReportDraftId(id);
    }

    @Override
    public String label() {
        return formCode + " " + periodFrom + " – " + periodTo + " " + language;
    }

    public CompanyId company() {
        return company;
    }

    public String formCode() {
        return formCode;
    }

    public ReportPeriod period() {
        return new ReportPeriod(periodKind, new Period(periodFrom, periodTo));
    }

    public Language language() {
        return language;
    }

    public String town() {
        return town;
    }

    public @Nullable Correction correction() {
        return corrects == null ? null : new Correction(corrects, new Reason(Objects.requireNonNull(correctedBecause)));
    }

    public DraftStage stage() {
        return draftStage;
    }

    public UserId draftedBy() {
        return draftedBy;
    }

    /** The form that it was put up with; nothing as long as it is only drafted. */
    public @Nullable ReportFormVersionId form() {
        return form == null ? null : new ReportFormVersionId(form);
    }

    public @Nullable UserId reviewedBy() {
        return reviewedBy;
    }

    public int version() {
        return version;
    }

    /**
     * What a report is about.
     *
     * @param formCode the kind of report
     * @param town where it is signed, as it stands before the date
     */
    public record Scope(String formCode, ReportPeriod period, Language language, String town) {

        public Scope {
            town = Text.required(town, "town", TOWN_LENGTH);
        }
    }

    /**
     * That an issued report is to be replaced.
     *
     * @param of the report that was wrong
     * @param because what changes, and why
     */
    public record Correction(PeriodicReportId of, Reason because) {}

    /** Who does something, and when. */
    public record Deed(UserId by, Instant at) {}
}
