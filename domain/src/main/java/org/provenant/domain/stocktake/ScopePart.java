package org.provenant.domain.stocktake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Recorded;

/** One thing that a stocktake is narrowed by, as it was called when the stocktake began. */
@Entity
@Table(name = "stocktake_scope")
public class ScopePart implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stocktake_scope")
    @SequenceGenerator(name = "stocktake_scope", sequenceName = "stocktake_scope_seq", allocationSize = 1)
    private Long id;

    @Column(name = "stocktake_id", updatable = false)
    private StocktakeId stocktake;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope_kind", updatable = false)
    private ScopeKind scopeKind;

    @Column(name = "subject_record", updatable = false)
    private @Nullable Long subjectRecord;

    @Column(name = "subject_label", updatable = false)
    private String subjectLabel;

    @SuppressWarnings("NullAway.Init")
    protected ScopePart() {}

    /**
     * @param record number of the place, person or permit; none for a category
     * @param label its name; the constant for a category
     */
    public ScopePart(StocktakeId stocktake, ScopeKind kind, @Nullable Long record, String label) {
        this.stocktake = stocktake;
        this.scopeKind = kind;
        this.subjectRecord = record;
        this.subjectLabel = label;
    }

    @Override
    public ScopePartId id() {
        return new ScopePartId(id);
    }

    @Override
    public String label() {
        return subjectLabel;
    }
}
