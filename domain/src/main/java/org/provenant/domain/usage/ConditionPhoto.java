package org.provenant.domain.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;

/** A photo of a device as it was found: the picture alone, without what the camera knew of place and person. */
@Entity
@Table(name = "condition_photo")
public class ConditionPhoto implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "condition_photo")
    @SequenceGenerator(name = "condition_photo", sequenceName = "condition_photo_seq", allocationSize = 1)
    private Long id;

    @Column(name = "record_id", updatable = false)
    private ConditionRecordId record;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", updatable = false)
    private AttachmentType fileType;

    @Column(name = "file_size", updatable = false)
    private long fileSize;

    @Column(name = "file_digest", updatable = false)
    private String fileDigest;

    @SuppressWarnings("NullAway.Init")
    protected ConditionPhoto() {}

    public ConditionPhoto(ConditionRecordId record, Attachment file) {
        this.record = record;
        this.fileName = file.name();
        this.fileType = file.type();
        this.fileSize = file.size();
        this.fileDigest = file.digest().hex();
    }

    @Override
    public ConditionPhotoId id() {
        return new ConditionPhotoId(id);
    }

    @Override
    public String label() {
        return fileName;
    }

    public ConditionRecordId record() {
        return record;
    }

    /** The file as it is kept. */
    public Attachment file() {
        return new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }
}
