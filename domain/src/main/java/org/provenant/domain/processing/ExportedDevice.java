package org.provenant.domain.processing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Projection;

/** A device that left by an export; its own history holds the step. */
@Entity
@Table(name = "exported_device")
@Projection(of = Equipment.class)
public class ExportedDevice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "exported_device")
    @SequenceGenerator(name = "exported_device", sequenceName = "exported_device_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "export_id")
    private ProcessingExport export;

    @Column(name = "equipment_id")
    private EquipmentId equipment;

    @SuppressWarnings("NullAway.Init")
    protected ExportedDevice() {}

    ExportedDevice(ProcessingExport export, Equipment device) {
        this.export = export;
        this.equipment = device.id();
    }

    public EquipmentId equipment() {
        return equipment;
    }
}
