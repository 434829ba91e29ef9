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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/**
 * That a drive was wiped or destroyed, by whom, how, and with what result; the fields of a certificate of sanitisation
 * (NIST SP 800-88). Stands as written, or is withdrawn.
 */
@Entity
@Table(name = "wipe_record")
public class WipeRecord implements Recorded {

    public static final int NAME_LENGTH = 200;
    public static final int TEXT_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wipe_record")
    @SequenceGenerator(name = "wipe_record", sequenceName = "wipe_record_seq", allocationSize = 1)
    private Long id;

    @Column(name = "drive_id", updatable = false)
    private DriveId drive;

    @HappenedOn
    @Column(name = "happened_on", updatable = false)
    private LocalDate happenedOn;

    @Column(name = "wipe_standard", updatable = false)
    private String wipeStandard;

    @Enumerated(EnumType.STRING)
    @Column(name = "wipe_level", updatable = false)
    private WipeLevel wipeLevel;

    @Enumerated(EnumType.STRING)
    @Column(name = "wipe_method", updatable = false)
    private WipeMethod wipeMethod;

    @Column(name = "method_detail", updatable = false)
    private @Nullable String methodDetail;

    @Column(name = "tool", updatable = false)
    private @Nullable String tool;

    @Column(name = "tool_version", updatable = false)
    private @Nullable String toolVersion;

    @Column(name = "verification", updatable = false)
    private @Nullable String verification;

    @Column(name = "operator_name", updatable = false)
    private String operatorName;

    @Column(name = "verifier_name", updatable = false)
    private String verifierName;

    @Column(name = "started_at", updatable = false)
    private @Nullable Instant startedAt;

    @Column(name = "ended_at", updatable = false)
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "wipe_result", updatable = false)
    private WipeResult wipeResult;

    @Column(name = "report_number", updatable = false)
    private @Nullable String reportNumber;

    @Column(name = "file_name", updatable = false)
    private @Nullable String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", updatable = false)
    private @Nullable AttachmentType fileType;

    @Column(name = "file_size", updatable = false)
    private @Nullable Long fileSize;

    @Column(name = "file_digest", updatable = false)
    private @Nullable String fileDigest;

    @Column(name = "recorded_by", updatable = false)
    private UserId recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @HappenedOn
    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    @SuppressWarnings("NullAway.Init")
    protected WipeRecord() {}

    public WipeRecord(DriveId drive, Facts facts, @Nullable Attachment file, UserId who, Instant when) {
        this.drive = drive;
        this.happenedOn = facts.day();
        this.wipeStandard = facts.standard();
        this.wipeLevel = facts.level();
        this.wipeMethod = facts.method();
        this.methodDetail = facts.methodDetail();
        this.tool = facts.tool();
        this.toolVersion = facts.toolVersion();
        this.verification = facts.verification();
        this.operatorName = facts.operator();
        this.verifierName = facts.verifier();
        this.startedAt = facts.startedAt();
        this.endedAt = facts.endedAt();
        this.wipeResult = facts.result();
        this.reportNumber = facts.reportNumber();
        if (file != null) {
            this.fileName = file.name();
            this.fileType = file.type();
            this.fileSize = file.size();
            this.fileDigest = file.digest().hex();
        }
        this.recordedBy = who;
        this.recordedAt = when;
    }

    /**
     * Counts no more, because it was written by mistake.
     *
     * @throws RuleViolated {@link SanitisationRule#RECORD_WITHDRAWN}
     */
    public void withdraw(Reason reason, LocalDate today) {
        if (withdrawnOn != null) {
            throw new RuleViolated(SanitisationRule.RECORD_WITHDRAWN, withdrawnOn);
        }
        withdrawnOn = today;
        withdrawnBecause = reason.text();
    }

    @Override
    public WipeRecordId id() {
        return new WipeRecordId(id);
    }

    @Override
    public String label() {
        return reportNumber == null ? happenedOn.toString() : reportNumber;
    }

    public DriveId drive() {
        return drive;
    }

    public boolean counts() {
        return withdrawnOn == null;
    }

    /** The report or proof; none if there is no file. */
    public @Nullable Attachment file() {
        return fileName == null || fileType == null || fileSize == null || fileDigest == null
                ? null
                : new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }

    /**
     * What was done to a drive.
     *
     * @param day the day on which it ended
     * @param standard with its revision
     * @param methodDetail in the words of the tool or the paper
     * @param verification how the result was checked
     * @param verifier who checked it, or who witnessed the destruction; never the operator
     * @param startedAt nothing for a destruction
     * @param endedAt nothing for a destruction
     */
    public record Facts(
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
            @Nullable String reportNumber) {

        public Facts {
            standard = Text.required(standard, "wipeStandard", NAME_LENGTH);
            methodDetail = Text.optional(methodDetail, "methodDetail", TEXT_LENGTH);
            tool = Text.optional(tool, "tool", NAME_LENGTH);
            toolVersion = Text.optional(toolVersion, "toolVersion", NAME_LENGTH);
            verification = Text.optional(verification, "verification", TEXT_LENGTH);
            operator = Text.required(operator, "operatorName", NAME_LENGTH);
            verifier = Text.required(verifier, "verifierName", NAME_LENGTH);
            reportNumber = Text.optional(reportNumber, "reportNumber", NAME_LENGTH);
            if (Text.plain(operator).equals(Text.plain(verifier))) {
                throw new RuleViolated(SanitisationRule.VERIFIER_IS_OPERATOR, verifier);
            }
            if (!method.reaches(level)) {
                throw new RuleViolated(SanitisationRule.METHOD_NOT_OF_LEVEL, method, level);
            }
            if (level == WipeLevel.DESTROY) {
                if (result != WipeResult.GOOD) {
                    throw new RuleViolated(SanitisationRule.DESTRUCTION_IS_WHOLE);
                }
            } else {
                requireWhole(tool, verification, startedAt, endedAt);
            }
        }

        private static void requireWhole(
                @Nullable String tool,
                @Nullable String verification,
                @Nullable Instant startedAt,
                @Nullable Instant endedAt) {
            if (tool == null || verification == null || startedAt == null || endedAt == null) {
                throw new RuleViolated(SanitisationRule.WIPE_INCOMPLETE);
            }
            if (endedAt.isBefore(startedAt)) {
                throw new RuleViolated(SanitisationRule.END_BEFORE_START, startedAt, endedAt);
            }
        }

        /** A destruction, which a witness saw. */
        public static Facts destruction(
                LocalDate day,
                String standard,
                WipeMethod method,
                @Nullable String methodDetail,
                String operator,
                String witness,
                @Nullable String reportNumber) {
            return new Facts(
                    day,
                    standard,
                    WipeLevel.DESTROY,
                    method,
                    methodDetail,
                    null,
                    null,
                    null,
                    operator,
                    witness,
                    null,
                    null,
                    WipeResult.GOOD,
                    reportNumber);
        }

        /**
         * Whether it can be so of a drive in a device that came on a day.
         *
         * @throws RuleViolated {@link SanitisationRule#WIPED_IN_THE_FUTURE}, {@link SanitisationRule#WIPED_BEFORE_IT_CAME}
         *     or what the standard does not allow
         */
        public void requirePossible(LocalDate receivedOn, Instant now, WipeStandard inForce) {
            var today = LocalDate.ofInstant(now, Terms.VIETNAM);
            if (day.isAfter(today) || endedAt != null && endedAt.isAfter(now)) {
                throw new RuleViolated(SanitisationRule.WIPED_IN_THE_FUTURE, day);
            }
            var began = startedAt == null ? day : LocalDate.ofInstant(startedAt, Terms.VIETNAM);
            if (began.isBefore(receivedOn)) {
                throw new RuleViolated(SanitisationRule.WIPED_BEFORE_IT_CAME, began, receivedOn);
            }
            inForce.requireFits(this, day);
        }
    }
}
