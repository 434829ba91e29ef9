package org.provenant.domain.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Recorded;

/** What a dossier says in one field of its papers, so that the plan can be held against the practice later. */
@Entity
@Table(name = "dossier_entry")
public class DossierEntry implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_entry")
    @SequenceGenerator(name = "dossier_entry", sequenceName = "dossier_entry_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "dossier_id")
    private Dossier dossier;

    @Enumerated(EnumType.STRING)
    @Column(name = "content_field")
    private ContentField contentField;

    private @Nullable String content;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DossierEntry() {}

    DossierEntry(Dossier dossier, ContentField contentField, String content) {
        this.dossier = dossier;
        this.contentField = contentField;
        this.content = content;
    }

    void say(@Nullable String words) {
        content = words;
    }

    @Override
    public DossierEntryId id() {
        return new DossierEntryId(id);
    }

    @Override
    public String label() {
        return contentField.name();
    }

    public ContentField field() {
        return contentField;
    }

    /** In the fixed form of the field's kind; none if it was emptied again. */
    public @Nullable String content() {
        return content;
    }
}
