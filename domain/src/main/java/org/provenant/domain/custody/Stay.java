package org.provenant.domain.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Projection;

/**
 * A time during which one device stood at one place in the hands of one keeper. Stays follow without a gap and never
 * overlap, as {@link StayChain} sees to and the database guards.
 */
@Entity
@Table(name = "stay")
@Projection(of = Equipment.class)
public class Stay {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stay")
    @SequenceGenerator(name = "stay", sequenceName = "stay_seq", allocationSize = 1)
    private Long id;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId equipment;

    @Column(name = "place_id")
    private PlaceId place;

    @Column(name = "person_id")
    private @Nullable PersonId custodian;

    @Column(name = "unit_id")
    private @Nullable UnitId custodianUnit;

    @Column(name = "movement_id", updatable = false)
    private @Nullable MovementId movement;

    private LocalDate since;

    @Column(name = "since_step")
    private int sinceStep;

    private @Nullable LocalDate until;

    @Column(name = "until_step")
    private @Nullable Integer untilStep;

    @SuppressWarnings("NullAway.Init")
    protected Stay() {}

    /**
     * @param movement what began it; none if the device came in with it
     * @param until where the next begins or the device is gone; nothing while it lasts
     */
    Stay(
            EquipmentId equipment,
            PlaceId place,
            Keeper keeper,
            @Nullable MovementId movement,
            StayPoint since,
            @Nullable StayPoint until) {
        this.equipment = equipment;
        this.movement = movement;
        this.since = since.day();
        this.sinceStep = since.step();
        stand(place, keeper);
        last(until);
    }

    /** The first stay of a device. */
    public static Stay arrival(EquipmentId equipment, PlaceId place, Keeper keeper, LocalDate day) {
        return new Stay(equipment, place, keeper, null, new StayPoint(day, 0), null);
    }

    final void stand(PlaceId atPlace, Keeper keeper) {
        place = atPlace;
        custodian = keeper.person();
        custodianUnit = keeper.unit();
    }

    final void last(@Nullable StayPoint end) {
        until = end == null ? null : end.day();
        untilStep = end == null ? null : end.step();
    }

    public @Nullable StayId id() {
        return id == null ? null : new StayId(id);
    }

    public PlaceId place() {
        return place;
    }

    public Keeper keeper() {
        return new Keeper(custodian, custodianUnit);
    }

    public @Nullable MovementId movement() {
        return movement;
    }

    public StayPoint since() {
        return new StayPoint(since, sinceStep);
    }

    /** Where it ends; nothing while it lasts. */
    public @Nullable StayPoint until() {
        return until == null || untilStep == null ? null : new StayPoint(until, untilStep);
    }

    public boolean isOpen() {
        return until == null;
    }
}
