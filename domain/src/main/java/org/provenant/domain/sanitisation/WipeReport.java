package org.provenant.domain.sanitisation;

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
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** One drive's part of a report, as it was read, and the drive that it speaks of. */
@Entity
@Table(name = "wipe_report")
public class WipeReport implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wipe_report")
    @SequenceGenerator(name = "wipe_report", sequenceName = "wipe_report_seq", allocationSize = 1)
    private Long id;

    @Column(name = "import_id", updatable = false)
    private WipeImportId wipeImport;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", updatable = false)
    private @Nullable AttachmentType fileType;

    @Column(name = "file_size", updatable = false)
    private @Nullable Long fileSize;

    @Column(name = "file_digest", updatable = false)
    private @Nullable String fileDigest;

    @Enumerated(EnumType.STRING)
    @Column(name = "report_format", updatable = false)
    private @Nullable ReportFormat reportFormat;

    @Column(name = "serial_number", updatable = false)
    private @Nullable String serialNumber;

    @Column(name = "model", updatable = false)
    private @Nullable String model;

    @Column(name = "report_number", updatable = false)
    private @Nullable String reportNumber;

    @Column(name = "tool", updatable = false)
    private @Nullable String tool;

    @Column(name = "tool_version", updatable = false)
    private @Nullable String toolVersion;

    @Column(name = "method_detail", updatable = false)
    private @Nullable String methodDetail;

    @Column(name = "verification", updatable = false)
    private @Nullable String verification;

    @Column(name = "operator_name", updatable = false)
    private @Nullable String operatorName;

    @Column(name = "started_at", updatable = false)
    private @Nullable Instant startedAt;

    @Column(name = "ended_at", updatable = false)
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "wipe_result", updatable = false)
    private @Nullable WipeResult wipeResult;

    @Enumerated(EnumType.STRING)
    @Column(name = "report_match")
    private ReportMatch reportMatch;

    @Enumerated(EnumType.STRING)
    @Column(name = "report_problem")
    private @Nullable ReportProblem reportProblem;

    @Column(name = "drive_id")
    private @Nullable DriveId drive;

    @Column(name = "record_id")
    private @Nullable WipeRecordId record;

    @SuppressWarnings("NullAway.Init")
    protected WipeReport() {}

    /** A part that was read. */
    public WipeReport(WipeImportId wipeImport, Attachment file, Read read, Matched matched) {
        this(wipeImport, file.name(), file, matched);
        this.reportFormat = read.format();
        this.serialNumber = read.serial();
        this.model = read.model();
        this.reportNumber = read.reportNumber();
        this.tool = read.tool();
        this.toolVersion = read.toolVersion();
        this.methodDetail = read.methodDetail();
        this.verification = read.verification();
        this.operatorName = read.operator();
        this.startedAt = read.startedAt();
        this.endedAt = read.endedAt();
        this.wipeResult = read.result();
    }

    /** A file of which nothing could be read; one that could do harm is not kept. */
    public WipeReport(WipeImportId wipeImport, String fileName, @Nullable Attachment file, Matched matched) {
        this.wipeImport = wipeImport;
        this.fileName = fileName;
        if (file != null) {
            this.fileType = file.type();
            this.fileSize = file.size();
            this.fileDigest = file.digest().hex();
        }
        this.reportMatch = matched.match();
        this.reportProblem = matched.problem();
        this.drive = matched.drive();
    }

    /**
     * Somebody knows which drive it speaks of.
     *
     * @throws RuleViolated {@link SanitisationRule#ROW_NOT_UNMATCHED}
     */
    public void assign(DriveId known, Matched matched) {
        if (reportMatch != ReportMatch.UNMATCHED) {
            throw new RuleViolated(SanitisationRule.ROW_NOT_UNMATCHED);
        }
        matched(new Matched(matched.match(), matched.problem(), known));
    }

    /** What became of it, as it is known now. */
    public void matched(Matched now) {
        drive = now.drive();
        reportMatch = now.match();
        reportProblem = now.problem();
    }

    /** A record was made of it. */
    public void recorded(WipeRecordId made) {
        record = made;
    }

    @Override
    public WipeReportId id() {
        return new WipeReportId(id);
    }

    @Override
    public String label() {
        return fileName;
    }

    public WipeImportId wipeImport() {
        return wipeImport;
    }

    public ReportMatch match() {
        return reportMatch;
    }

    public @Nullable DriveId drive() {
        return drive;
    }

    public @Nullable WipeRecordId record() {
        return record;
    }

    /** The file as it is kept; none of a file that could do harm. */
    public @Nullable Attachment file() {
        return fileType == null || fileSize == null || fileDigest == null
                ? null
                : new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }

    /** What was read. */
    public Read read() {
        return new Read(
                reportFormat,
                serialNumber,
                model,
                reportNumber,
                tool,
                toolVersion,
                methodDetail,
                verification,
                operatorName,
                startedAt,
                endedAt,
                wipeResult);
    }

    /** What became of a part, why nothing can be recorded from it, and the drive. */
    public record Matched(
            ReportMatch match,
            @Nullable ReportProblem problem,
            @Nullable DriveId drive) {}

    /** What a report says of one drive; whatever it does not say is left out. */
    public record Read(
            @Nullable ReportFormat format,
            @Nullable String serial,
            @Nullable String model,
            @Nullable String reportNumber,
            @Nullable String tool,
            @Nullable String toolVersion,
            @Nullable String methodDetail,
            @Nullable String verification,
            @Nullable String operator,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable WipeResult result) {

        private static final int LONGEST = 200;

        public Read {
            serial = cut(serial);
            model = cut(model);
            reportNumber = cut(reportNumber);
            tool = cut(tool);
            toolVersion = cut(toolVersion);
            methodDetail = cut(methodDetail);
            verification = cut(verification);
            operator = cut(operator);
        }

        private static @Nullable String cut(@Nullable String text) {
            if (text == null) {
                return null;
            }
            var tidy = Text.tidy(text).replace('\n', ' ');
            return tidy.isEmpty() ? null : tidy.substring(0, Math.min(tidy.length(), LONGEST));
        }

        /** Whether it says all that a record needs of it. */
        public boolean isWhole() {
            return serial != null
                    && !Drive.keyOf(serial).isEmpty()
                    && startedAt != null
                    && endedAt != null
                    && !endedAt.isBefore(startedAt)
                    && result != null;
        }
    }
}
