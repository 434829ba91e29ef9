package org.provenant.domain.custody;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/**
 * That a device came to a place and into somebody's hands: the day on which it happened, and apart from it the moment
 * at which it was recorded. Between movements it stands still; the {@link Stay stays} lay that out.
 */
@Entity
@Table(name = "movement")
public class Movement implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "movement")
    @SequenceGenerator(name = "movement", sequenceName = "movement_seq", allocationSize = 1)
    private Long id;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId equipment;

    @Enumerated(EnumType.STRING)
    @Column(name = "movement_kind", updatable = false)
    private MovementKind movementKind;

    @Column(name = "place_id")
    private PlaceId place;

    @Column(name = "person_id")
    private @Nullable PersonId custodian;

    @Column(name = "unit_id")
    private @Nullable UnitId custodianUnit;

    @Column(name = "moved_on", updatable = false)
    private LocalDate movedOn;

    @Column(name = "step", updatable = false)
    private int stepOfDay;

    @Column(name = "why", updatable = false)
    private String reason;

    @Column(name = "recorded_by", updatable = false)
    private UserId recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "handover_id", updatable = false)
    private @Nullable HandoverId handover;

    @Column(name = "repair_id", updatable = false)
    private @Nullable RepairId repair;

    @Column(name = "taken_back")
    private boolean takenBack;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Movement() {}

    /** @param at found by {@link StayChain#pointOn} */
    public Movement(
            EquipmentId equipment, MovementKind kind, PlaceId place, Keeper keeper, StayPoint at, Recording recording) {
        this.equipment = equipment;
        this.movementKind = kind;
        this.place = place;
        this.custodian = keeper.person();
        this.custodianUnit = keeper.unit();
        this.movedOn = at.day();
        this.stepOfDay = at.step();
        this.reason = recording.reason().text();
        this.recordedBy = recording.who();
        this.recordedAt = recording.when();
    }

    /** Names the minutes that stand behind it. */
    public Movement by(HandoverId minutes) {
        handover = minutes;
        return this;
    }

    /** Names the repair that it belongs to. */
    public Movement by(RepairId journey) {
        repair = journey;
        return this;
    }

    /**
     * Says where it really went, and to whom.
     *
     * @throws RuleViolated {@link CustodyRule#MOVEMENT_TAKEN_BACK} or {@link CustodyRule#MOVEMENT_HAS_PAPER}
     */
    public void correct(PlaceId rightPlace, Keeper rightKeeper) {
        requireCorrectable();
        if (rightPlace.equals(place) && rightKeeper.equals(keeper())) {
            throw new RuleViolated(CustodyRule.ALREADY_THERE);
        }
        place = rightPlace;
        custodian = rightKeeper.person();
        custodianUnit = rightKeeper.unit();
    }

    /**
     * It never happened.
     *
     * @throws RuleViolated {@link CustodyRule#MOVEMENT_TAKEN_BACK} or {@link CustodyRule#MOVEMENT_HAS_PAPER}
     */
    public void takeBack() {
        requireCorrectable();
        takenBack = true;
    }

    private void requireCorrectable() {
        if (takenBack) {
            throw new RuleViolated(CustodyRule.MOVEMENT_TAKEN_BACK);
        }
        if (movementKind.hasPaper()) {
            throw new RuleViolated(CustodyRule.MOVEMENT_HAS_PAPER, movementKind);
        }
    }

    @Override
    public MovementId id() {
        return new MovementId(id);
    }

    @Override
    public String label() {
        return movedOn + " / " + stepOfDay;
    }

    public EquipmentId equipment() {
        return equipment;
    }

    public MovementKind kind() {
        return movementKind;
    }

    public PlaceId place() {
        return place;
    }

    public Keeper keeper() {
        return new Keeper(custodian, custodianUnit);
    }

    public StayPoint at() {
        return new StayPoint(movedOn, stepOfDay);
    }

    public boolean isTakenBack() {
        return takenBack;
    }

    public int version() {
        return version;
    }

    /** By whom, when and why something is recorded. */
    public record Recording(UserId who, Instant when, Reason reason) {}
}
