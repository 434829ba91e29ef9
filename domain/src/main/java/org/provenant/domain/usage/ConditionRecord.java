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
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** What was done to a device on a day, and in what condition it was afterwards. Stands as written, or is withdrawn. */
@Entity
@Table(name = "condition_record")
public class ConditionRecord implements Recorded {

    public static final int TEXT_LENGTH = 2000;
    public static final int NAME_LENGTH = 200;

    /** So many photos belong to one record. */
    public static final int MOST_PHOTOS = 6;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "condition_record")
    @SequenceGenerator(name = "condition_record", sequenceName = "condition_record_seq", allocationSize = 1)
    private Long id;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId equipment;

    @HappenedOn
    @Column(name = "happened_on", updatable = false)
    private LocalDate happenedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "condition_kind", updatable = false)
    private ConditionKind conditionKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "working_condition", updatable = false)
    private WorkingCondition workingCondition;

    @Column(name = "work_done", updatable = false)
    private String workDone;

    @Column(name = "done_by", updatable = false)
    private @Nullable String doneBy;

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
    protected ConditionRecord() {}

    public ConditionRecord(EquipmentId equipment, Facts facts, UserId who, Instant when) {
        this.equipment = equipment;
        this.happenedOn = facts.happenedOn();
        this.conditionKind = facts.kind();
        this.workingCondition = facts.condition();
        this.workDone = facts.workDone();
        this.doneBy = facts.doneBy();
        this.recordedBy = who;
        this.recordedAt = when;
    }

    /**
     * Counts no more, because it was written by mistake.
     *
     * @throws RuleViolated {@link UsageRule#CONDITION_WITHDRAWN}
     */
    public void withdraw(Reason reason, LocalDate today) {
        if (withdrawnOn != null) {
            throw new RuleViolated(UsageRule.CONDITION_WITHDRAWN, withdrawnOn);
        }
        withdrawnOn = today;
        withdrawnBecause = reason.text();
    }

    @Override
    public ConditionRecordId id() {
        return new ConditionRecordId(id);
    }

    @Override
    public String label() {
        return happenedOn.toString();
    }

    public EquipmentId equipment() {
        return equipment;
    }

    /**
     * What was done.
     *
     * @param condition afterwards
     * @param doneBy who worked on it, if that was somebody else
     */
    public record Facts(
            LocalDate happenedOn,
            ConditionKind kind,
            WorkingCondition condition,
            String workDone,
            @Nullable String doneBy) {

        public Facts {
            workDone = Text.required(workDone, "workDone", TEXT_LENGTH);
            doneBy = Text.optional(doneBy, "doneBy", NAME_LENGTH);
        }
    }
}
