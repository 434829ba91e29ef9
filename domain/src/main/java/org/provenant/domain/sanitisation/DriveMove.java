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
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;

/** That a drive was taken out of one device and put into another, so that the story of both tells of it. */
@Entity
@Table(name = "drive_move")
public class DriveMove implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "drive_move")
    @SequenceGenerator(name = "drive_move", sequenceName = "drive_move_seq", allocationSize = 1)
    private Long id;

    @Column(name = "drive_id", updatable = false)
    private DriveId drive;

    @Column(name = "from_id", updatable = false)
    private EquipmentId fromDevice;

    @Column(name = "to_id", updatable = false)
    private EquipmentId toDevice;

    @HappenedOn
    @Column(name = "moved_on", updatable = false)
    private LocalDate movedOn;

    @Column(name = "why", updatable = false)
    private String reason;

    @Column(name = "recorded_by", updatable = false)
    private UserId recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected DriveMove() {}

    public DriveMove(
            DriveId drive,
            EquipmentId fromDevice,
            EquipmentId toDevice,
            LocalDate movedOn,
            Reason reason,
            UserId who,
            Instant when) {
        this.drive = drive;
        this.fromDevice = fromDevice;
        this.toDevice = toDevice;
        this.movedOn = movedOn;
        this.reason = reason.text();
        this.recordedBy = who;
        this.recordedAt = when;
    }

    @Override
    public DriveMoveId id() {
        return new DriveMoveId(id);
    }

    @Override
    public String label() {
        return movedOn.toString();
    }

    public DriveId drive() {
        return drive;
    }

    public LocalDate movedOn() {
        return movedOn;
    }
}
