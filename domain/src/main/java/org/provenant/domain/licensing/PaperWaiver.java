package org.provenant.domain.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;

/**
 * Why a dossier goes without a paper of its checklist. It counts only while the rule that asks for the paper is not
 * verified: what nobody has compared with the official text does not act as law. A paper that is put in later counts
 * instead of it.
 */
@Entity
@Table(name = "paper_waiver")
public class PaperWaiver implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "paper_waiver")
    @SequenceGenerator(name = "paper_waiver", sequenceName = "paper_waiver_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "dossier_id", updatable = false)
    private Dossier dossier;

    @Column(updatable = false)
    private String item;

    @Column(updatable = false)
    private String name;

    @Column(name = "not_needed_because", updatable = false)
    private String notNeededBecause;

    @Column(name = "added_by", updatable = false)
    private UserId addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PaperWaiver() {}

    PaperWaiver(Dossier dossier, Paper wanted, Reason reason, UserId addedBy, Instant addedAt) {
        this.dossier = dossier;
        this.item = wanted.code();
        this.name = wanted.nameVi();
        this.notNeededBecause = reason.text();
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    @Override
    public PaperWaiverId id() {
        return new PaperWaiverId(id);
    }

    @Override
    public String label() {
        return name;
    }

    public Dossier dossier() {
        return dossier;
    }

    /** Code of the checklist's paper. */
    public String item() {
        return item;
    }

    public String notNeededBecause() {
        return notNeededBecause;
    }

    public UserId addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
