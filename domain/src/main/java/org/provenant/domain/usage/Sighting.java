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
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * A day on which somebody had a device before them. What was imported used serves the permitted purpose alone (Decision
 * 18/2016/QĐ-TTg); sightings are the evidence that it is there and does.
 */
@Entity
@Table(name = "sighting")
public class Sighting implements Recorded {

    public static final int REMARK_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sighting")
    @SequenceGenerator(name = "sighting", sequenceName = "sighting_seq", allocationSize = 1)
    private Long id;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId equipment;

    @HappenedOn
    @Column(name = "seen_on", updatable = false)
    private LocalDate seenOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "seen_by", updatable = false)
    private SightingKind seenBy;

    @Column(name = "in_use", updatable = false)
    private @Nullable Boolean inUse;

    @Column(updatable = false)
    private @Nullable String remark;

    @Column(name = "reported_by", updatable = false)
    private UserId reportedBy;

    @Column(name = "reported_at", updatable = false)
    private Instant reportedAt;

    @SuppressWarnings("NullAway.Init")
    protected Sighting() {}

    public Sighting(EquipmentId equipment, Facts facts, UserId who, Instant when) {
        this.equipment = equipment;
        this.seenOn = facts.seenOn();
        this.seenBy = facts.seenBy();
        this.inUse = facts.inUse();
        this.remark = facts.remark();
        this.reportedBy = who;
        this.reportedAt = when;
    }

    @Override
    public SightingId id() {
        return new SightingId(id);
    }

    @Override
    public String label() {
        return seenOn.toString();
    }

    /**
     * What was seen.
     *
     * @param inUse whether it is in use for the declared purpose; nothing if that was not looked at
     */
    public record Facts(
            LocalDate seenOn,
            SightingKind seenBy,
            @Nullable Boolean inUse,
            @Nullable String remark) {

        public Facts {
            remark = Text.optional(remark, "remark", REMARK_LENGTH);
        }

        /**
         * @param received the day on which the device came
         * @throws RuleViolated {@link UsageRule#SEEN_IN_THE_FUTURE} or {@link UsageRule#SEEN_BEFORE_IT_CAME}
         */
        public void requirePossible(LocalDate received, LocalDate today) {
            if (seenOn.isAfter(today)) {
                throw new RuleViolated(UsageRule.SEEN_IN_THE_FUTURE, seenOn);
            }
            if (seenOn.isBefore(received)) {
                throw new RuleViolated(UsageRule.SEEN_BEFORE_IT_CAME, seenOn, received);
            }
        }
    }
}
