package org.provenant.domain.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;

/** A file that goes with a letter. */
@Entity
@Table(name = "mail_attachment")
public class MailAttachment implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_attachment")
    @SequenceGenerator(name = "mail_attachment", sequenceName = "mail_attachment_seq", allocationSize = 1)
    private Long id;

    @Column(name = "mail_id", updatable = false)
    private OutgoingMailId mail;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(name = "file_digest", updatable = false)
    private String fileDigest;

    @SuppressWarnings("NullAway.Init")
    protected MailAttachment() {}

    /** @param mediaType as mail and web name it, such as {@code application/pdf} */
    public MailAttachment(OutgoingMailId mail, String fileName, String mediaType, FileDigest digest) {
        this.mail = mail;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.fileDigest = digest.hex();
    }

    @Override
    public MailAttachmentId id() {
        return new MailAttachmentId(id);
    }

    @Override
    public String label() {
        return fileName;
    }

    public OutgoingMailId mail() {
        return mail;
    }

    public String mediaType() {
        return mediaType;
    }

    public FileDigest digest() {
        return new FileDigest(fileDigest);
    }
}
