package org.provenant.domain.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Recorded;

/** One device in the minutes of a handover, as it was described when they were drawn up. */
@Entity
@Table(name = "handover_line")
public class HandoverLine implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "handover_line")
    @SequenceGenerator(name = "handover_line", sequenceName = "handover_line_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "handover_id", updatable = false)
    private Handover handover;

    @Column(updatable = false)
    private int position;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId equipment;

    @Column(name = "asset_tag", updatable = false)
    private String deviceTag;

    @Column(name = "serial_number", updatable = false)
    private @Nullable String deviceSerial;

    @Column(name = "device_name", updatable = false)
    private String deviceName;

    @Column(name = "place_before", updatable = false)
    private String placeBefore;

    @Column(name = "condition_words", updatable = false)
    private String conditionWords;

    @SuppressWarnings("NullAway.Init")
    protected HandoverLine() {}

    HandoverLine(Handover handover, int position, Row row) {
        this.handover = handover;
        this.position = position;
        this.equipment = row.equipment();
        this.deviceTag = row.tag();
        this.deviceSerial = row.serial();
        this.deviceName = row.name();
        this.placeBefore = row.place();
        this.conditionWords = row.condition();
    }

    @Override
    public HandoverLineId id() {
        return new HandoverLineId(id);
    }

    @Override
    public String label() {
        return deviceTag;
    }

    public EquipmentId equipment() {
        return equipment;
    }

    /** What the minutes say of the device. */
    public Row row() {
        return new Row(equipment, deviceTag, deviceSerial, deviceName, placeBefore, conditionWords);
    }

    /**
     * A device as minutes describe it.
     *
     * @param name maker and model
     * @param place where it stood
     * @param condition its stage in words
     */
    public record Row(
            EquipmentId equipment, String tag, @Nullable String serial, String name, String place, String condition) {}
}
