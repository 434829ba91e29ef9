package org.provenant.domain.equipment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Projection;

/** A day on which a device went from one stage to the next, so that figures can be told for any past day. */
@Entity
@Table(name = "stage_record")
@Projection(of = Equipment.class)
public class StageRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stage_record")
    @SequenceGenerator(name = "stage_record", sequenceName = "stage_record_seq", allocationSize = 1)
    private Long id;

    @Column(name = "equipment_id")
    private EquipmentId equipment;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_stage")
    private LifecycleStage from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_stage")
    private LifecycleStage to;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    private @Nullable String evidence;

    @SuppressWarnings("NullAway.Init")
    protected StageRecord() {}

    /** The step that the device has just made. */
    public StageRecord(Equipment device, LifecycleStage from) {
        this.equipment = device.id();
        this.from = from;
        this.to = device.stage();
        this.happenedOn = device.stageSince();
        this.evidence = device.stageEvidence();
    }

    public LifecycleStage from() {
        return from;
    }

    public LifecycleStage to() {
        return to;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    public @Nullable String evidence() {
        return evidence;
    }

    public StageRecordId id() {
        return new StageRecordId(id);
    }
}
