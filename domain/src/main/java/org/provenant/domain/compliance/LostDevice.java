package org.provenant.domain.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Recorded;

/** A device that was lost. */
@Entity
@Table(name = "lost_device")
public class LostDevice implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lost_device")
    @SequenceGenerator(name = "lost_device", sequenceName = "lost_device_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "loss_id", updatable = false)
    private Loss loss;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId device;

    @SuppressWarnings("NullAway.Init")
    protected LostDevice() {}

    LostDevice(Loss loss, EquipmentId device) {
        this.loss = loss;
        this.device = device;
    }

    @Override
    public LostDeviceId id() {
        return new LostDeviceId(id);
    }

    @Override
    public String label() {
        return loss.label();
    }

    public EquipmentId device() {
        return device;
    }
}
