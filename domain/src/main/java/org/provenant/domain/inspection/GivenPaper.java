package org.provenant.domain.inspection;

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
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** What the company gave for a request: a file, or a record of the register where the paper is kept already. */
@Entity
@Table(name = "given_paper")
public class GivenPaper implements Recorded {

    public static final int REMARK_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "given_paper")
    @SequenceGenerator(name = "given_paper", sequenceName = "given_paper_seq", allocationSize = 1)
    private Long id;

    @Column(name = "request_id", updatable = false)
    private PaperRequestId request;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", updatable = false)
    private @Nullable SubjectKind subjectKind;

    @Column(name = "subject_record", updatable = false)
    private @Nullable Long subjectRecord;

    @Column(name = "subject_label", updatable = false)
    private @Nullable String subjectLabel;

    @Column(name = "file_name", updatable = false)
    private @Nullable String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", updatable = false)
    private @Nullable AttachmentType fileType;

    @Column(name = "file_size", updatable = false)
    private @Nullable Long fileSize;

    @Column(name = "file_digest", updatable = false)
    private @Nullable String fileDigest;

    @Column(updatable = false)
    private @Nullable String remark;

    @Column(name = "given_by", updatable = false)
    private UserId givenBy;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected GivenPaper() {}

    /** @throws RuleViolated {@link InspectionRule#FILE_OR_RECORD} unless there is a file or a record, and not both */
    public GivenPaper(
            PaperRequestId request,
            @Nullable Attachment file,
            @Nullable Subject subject,
            @Nullable String remark,
            UserId who,
            Instant when) {
        if ((file == null) == (subject == null)) {
            throw new RuleViolated(InspectionRule.FILE_OR_RECORD);
        }
        this.request = request;
        if (file != null) {
            fileName = file.name();
            fileType = file.type();
            fileSize = file.size();
            fileDigest = file.digest().hex();
        }
        if (subject != null) {
            subjectKind = subject.kind();
            subjectRecord = subject.record();
            subjectLabel = subject.label();
        }
        this.remark = Text.optional(remark, "remark", REMARK_LENGTH);
        this.givenBy = who;
        this.givenAt = when;
    }

    @Override
    public GivenPaperId id() {
        return new GivenPaperId(id);
    }

    @Override
    public String label() {
        return fileName == null ? String.valueOf(subjectLabel) : fileName;
    }

    public PaperRequestId request() {
        return request;
    }

    /** The file; none if a record was named. */
    public @Nullable Attachment file() {
        return fileName == null || fileType == null || fileSize == null || fileDigest == null
                ? null
                : new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }
}
