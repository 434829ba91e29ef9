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

/** A device that another legal entity got hold of. */
@Entity
@Table(name = "transferred_device")
public class TransferredDevice implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transferred_device")
    @SequenceGenerator(name = "transferred_device", sequenceName = "transferred_device_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "transfer_id", updatable = false)
    private OutwardTransfer transfer;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId device;

    @SuppressWarnings("NullAway.Init")
    protected TransferredDevice() {}

    TransferredDevice(OutwardTransfer transfer, EquipmentId device) {
        this.transfer = transfer;
        this.device = device;
    }

    @Override
    public TransferredDeviceId id() {
        return new TransferredDeviceId(id);
    }

    @Override
    public String label() {
        return transfer.label();
    }

    public EquipmentId device() {
        return device;
    }
}
