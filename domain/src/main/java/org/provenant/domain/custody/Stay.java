package org.provenant.domain.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Projection;
import org.provenant.domain.shared.RuleViolated;

/** A time during which one device stood at one place in the hands of one custodian. Stays follow without a gap. */
@Entity
@Table(name = "stay")
@Projection(of = Equipment.class)
public class Stay {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stay")
    @SequenceGenerator(name = "stay", sequenceName = "stay_seq", allocationSize = 1)
    private Long id;

    @Column(name = "equipment_id")
    private EquipmentId equipment;

    @Column(name = "place_id")
    private PlaceId place;

    @Column(name = "person_id")
    private @Nullable PersonId custodian;

    private LocalDate since;

    private @Nullable LocalDate until;

    @SuppressWarnings("NullAway.Init")
    protected Stay() {}

    public Stay(EquipmentId equipment, PlaceId place, @Nullable PersonId custodian, LocalDate since) {
        this.equipment = equipment;
        this.place = place;
        this.custodian = custodian;
        this.since = since;
    }

    /**
     * Ends this stay and begins the next on the same day.
     *
     * @throws RuleViolated {@link CustodyRule#ALREADY_THERE} if nothing would change,
     *     {@link CustodyRule#BEFORE_PRESENT_STAY} if the day lies before this stay
     */
    public Stay handOver(PlaceId nextPlace, @Nullable PersonId nextCustodian, LocalDate day) {
        if (nextPlace.equals(place) && Objects.equals(nextCustodian, custodian)) {
            throw new RuleViolated(CustodyRule.ALREADY_THERE);
        }
        close(day);
        return new Stay(equipment, nextPlace, nextCustodian, day);
    }

    /** Ends this stay: the device left the company or was taken out of the register. */
    public void close(LocalDate day) {
        if (day.isBefore(since)) {
            throw new RuleViolated(CustodyRule.BEFORE_PRESENT_STAY, day, since);
        }
        until = day;
    }

    public StayId id() {
        return new StayId(id);
    }

    public PlaceId place() {
        return place;
    }

    public @Nullable PersonId custodian() {
        return custodian;
    }

    public LocalDate since() {
        return since;
    }

    public @Nullable LocalDate until() {
        return until;
    }
}
