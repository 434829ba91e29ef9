package org.provenant.domain.sanitisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/** Somebody's statement that a device holds no drive at all, and why that is known. */
@Entity
@Table(name = "no_storage")
public class NoStorage implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "no_storage")
    @SequenceGenerator(name = "no_storage", sequenceName = "no_storage_seq", allocationSize = 1)
    private Long id;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId equipment;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "stated_by", updatable = false)
    private UserId statedBy;

    @Column(name = "stated_at", updatable = false)
    private Instant statedAt;

    @HappenedOn
    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    @SuppressWarnings("NullAway.Init")
    protected NoStorage() {}

    public NoStorage(EquipmentId equipment, Reason reason, UserId who, Instant when) {
        this.equipment = equipment;
        this.reason = reason.text();
        this.statedBy = who;
        this.statedAt = when;
    }

    /**
     * A drive was found after all.
     *
     * @throws RuleViolated {@link SanitisationRule#STATEMENT_WITHDRAWN}
     */
    public void withdraw(Reason because, LocalDate today) {
        if (withdrawnOn != null) {
            throw new RuleViolated(SanitisationRule.STATEMENT_WITHDRAWN, withdrawnOn);
        }
        withdrawnOn = today;
        withdrawnBecause = because.text();
    }

    @Override
    public NoStorageId id() {
        return new NoStorageId(id);
    }

    @Override
    public String label() {
        return reason;
    }

    public EquipmentId equipment() {
        return equipment;
    }
}
