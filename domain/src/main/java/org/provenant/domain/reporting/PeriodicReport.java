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
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Recorded;

/**
 * An issued report. Its figures and papers are frozen: they are kept by digest, and nothing about them changes. A
 * correction is a new version under the same number.
 */
@Entity
@Table(name = "periodic_report")
public class PeriodicReport implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "periodic_report")
    @SequenceGenerator(name = "periodic_report", sequenceName = "periodic_report_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    private String number;

    @Column(name = "report_version")
    private int reportVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "period_kind")
    private PeriodKind periodKind;

    @Column(name = "period_from")
    private LocalDate periodFrom;

    @Column(name = "period_to")
    private LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "form_id")
    private long form;

    private int opening;

    @Column(name = "came_in")
    private int cameIn;

    @Column(name = "went_out")
    private int wentOut;

    private int closing;

    @Column(name = "figures_digest")
    private String figuresDigest;

    @Column(name = "pdf_digest")
    private String pdfDigest;

    @Column(name = "xlsx_digest")
    private String xlsxDigest;

    @Column(name = "corrects_id")
    private @Nullable PeriodicReportId corrects;

    /** What the correction changes, and why. */
    @Column(name = "corrected_because")
    private @Nullable String correctedBecause;

    @Column(name = "reviewed_by")
    private @Nullable UserId reviewedBy;

    @Column(name = "issued_by")
    private UserId issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @SuppressWarnings("NullAway.Init")
    protected PeriodicReport() {}

    /**
     * @param reportVersion 1 for the first issue of the period, more for corrections
     * @param papers the frozen figures and the papers drawn from them
     */
    public PeriodicReport(
            ReportDraft draft,
            Head head,
            int reportVersion,
            ReportFigures total,
            Papers papers,
            ReportDraft.Deed deed) {
        draft.require(DraftStage.REVIEWED);
        var days = draft.period().period();
        var correction = draft.correction();
        this.company = draft.company();
        this.number = head.number().text();
        this.reportVersion = reportVersion;
        this.periodKind = draft.period().kind();
        this.periodFrom = days.from();
        this.periodTo = days.to();
        this.language = draft.language();
        this.form = head.form().value();
        this.corrects = correction == null ? null : correction.of();
        this.correctedBecause = correction == null ? null : correction.because().text();
        this.reviewedBy = draft.reviewedBy();
        this.opening = total.opening();
        this.cameIn = total.cameIn();
        this.wentOut = total.out();
        this.closing = total.closing();
        this.figuresDigest = papers.figures().hex();
        this.pdfDigest = papers.pdf().hex();
        this.xlsxDigest = papers.xlsx().hex();
        this.issuedBy = deed.by();
        this.issuedAt = deed.at();
    }

    @Override
    public PeriodicReportId id() {
        return new PeriodicReportId(id);
    }

    @Override
    public String label() {
        return number + " v" + reportVersion;
    }

    public CompanyId company() {
        return company;
    }

    public ReportNumber number() {
        return new ReportNumber(number);
    }

    public int reportVersion() {
        return reportVersion;
    }

    public ReportPeriod period() {
        return new ReportPeriod(periodKind, new Period(periodFrom, periodTo));
    }

    public Language language() {
        return language;
    }

    public int opening() {
        return opening;
    }

    public int cameIn() {
        return cameIn;
    }

    public int wentOut() {
        return wentOut;
    }

    public int closing() {
        return closing;
    }

    public Papers papers() {
        return new Papers(new FileDigest(figuresDigest), new FileDigest(pdfDigest), new FileDigest(xlsxDigest));
    }

    public UserId issuedBy() {
        return issuedBy;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** The form that it is written on. */
    public ReportFormVersionId form() {
        return new ReportFormVersionId(form);
    }

    /** What names a report. */
    public record Head(ReportNumber number, ReportFormVersionId form) {}

    /** Digests of the frozen figures and of the papers drawn from them. */
    public record Papers(FileDigest figures, FileDigest pdf, FileDigest xlsx) {}
}
