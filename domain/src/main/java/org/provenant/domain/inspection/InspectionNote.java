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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Secret;
import org.provenant.domain.shared.Text;

/**
 * What auditors write down for themselves. The history is read by the company too, so it keeps only a hash, made with a
 * salt because short texts can be guessed: with it the note is as unchangeable as everything else.
 */
@Entity
@Table(name = "inspection_note")
public class InspectionNote implements Recorded {

    public static final int TEXT_LENGTH = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_note")
    @SequenceGenerator(name = "inspection_note", sequenceName = "inspection_note_seq", allocationSize = 1)
    private Long id;

    @Column(name = "inspection_id", updatable = false)
    private InspectionId inspection;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", updatable = false)
    @Secret
    private @Nullable SubjectKind subjectKind;

    @Column(name = "subject_record", updatable = false)
    @Secret
    private @Nullable Long subjectRecord;

    @Column(name = "subject_label", updatable = false)
    @Secret
    private @Nullable String subjectLabel;

    @Secret
    @Column(updatable = false)
    private String text;

    @Secret
    @Column(updatable = false)
    private String salt;

    @Column(name = "note_hash", updatable = false)
    private String noteHash;

    @Column(name = "written_by", updatable = false)
    private UserId writtenBy;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected InspectionNote() {}

    /** @param salt chance, as text */
    public InspectionNote(
            Inspection inspection, String text, @Nullable Subject subject, String salt, UserId who, Instant when) {
        inspection.requireOpen();
        this.inspection = inspection.id();
        this.text = Text.required(text, "note", TEXT_LENGTH);
        if (subject != null) {
            subjectKind = subject.kind();
            subjectRecord = subject.record();
            subjectLabel = subject.label();
        }
        this.salt = salt;
        this.noteHash = hashOf(salt, this.text, subject);
        this.writtenBy = who;
        this.writtenAt = when;
    }

    /**
     * SHA-256 of the lines salt, text and, if it is about a record, kind, number and name of the record, in UTF-8, as
     * hexadecimal digits.
     */
    public static String hashOf(String salt, String text, @Nullable Subject subject) {
        var about = subject == null ? "" : "\n" + subject.kind() + "\n" + subject.record() + "\n" + subject.label();
        return FileDigest.of((salt + "\n" + text + about).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    @Override
    public InspectionNoteId id() {
        return new InspectionNoteId(id);
    }

    @Override
    public String label() {
        return "#" + id;
    }
}
