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
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/** Reports of wiping tools that were taken in together: checked, then confirmed as one act, or taken back as one. */
@Entity
@Table(name = "wipe_import")
public class WipeImport implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wipe_import")
    @SequenceGenerator(name = "wipe_import", sequenceName = "wipe_import_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "files", updatable = false)
    private int files;

    @Column(name = "uploaded_by", updatable = false)
    private UserId uploadedBy;

    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "import_state")
    private ImportState importState;

    @Column(name = "verifier_name")
    private @Nullable String verifierName;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "undone_because")
    private @Nullable String undoneBecause;

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected WipeImport() {}

    public WipeImport(CompanyId company, int files, UserId who, Instant when) {
        this.company = company;
        this.files = files;
        this.uploadedBy = who;
        this.uploadedAt = when;
        this.importState = ImportState.CHECKED;
    }

    /**
     * Records are made of what was matched.
     *
     * @throws RuleViolated {@link SanitisationRule#IMPORT_NOT_OPEN}
     */
    public void confirm(String verifier, Instant when) {
        requireOpen();
        importState = ImportState.CONFIRMED;
        verifierName = verifier;
        confirmedAt = when;
    }

    /**
     * Its records count no more.
     *
     * @throws RuleViolated {@link SanitisationRule#IMPORT_NOT_CONFIRMED}
     */
    public void undo(Reason reason) {
        if (importState != ImportState.CONFIRMED) {
            throw new RuleViolated(SanitisationRule.IMPORT_NOT_CONFIRMED);
        }
        importState = ImportState.UNDONE;
        undoneBecause = reason.text();
    }

    /** @throws RuleViolated {@link SanitisationRule#IMPORT_NOT_OPEN} */
    public void requireOpen() {
        if (importState != ImportState.CHECKED) {
            throw new RuleViolated(SanitisationRule.IMPORT_NOT_OPEN);
        }
    }

    @Override
    public WipeImportId id() {
        return new WipeImportId(id);
    }

    @Override
    public String label() {
        return "BCX-" + id;
    }

    public CompanyId company() {
        return company;
    }

    public int version() {
        return version;
    }
}
