package org.provenant.domain.compliance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/** Devices that another legal entity got hold of, as the authority had consented to. */
@Entity
@Table(name = "outward_transfer")
public class OutwardTransfer implements Recorded {

    public static final int NAME_LENGTH = 255;
    public static final int EVIDENCE_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outward_transfer")
    @SequenceGenerator(name = "outward_transfer", sequenceName = "outward_transfer_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Enumerated(EnumType.STRING)
    @Column(name = "device_action", updatable = false)
    private DeviceAction deviceAction;

    @Column(name = "receiver_name", updatable = false)
    private String receiverName;

    @Column(name = "receiver_tax_code", updatable = false)
    private String receiverTaxCode;

    @HappenedOn
    @Column(name = "transferred_on", updatable = false)
    private LocalDate transferredOn;

    @Column(updatable = false)
    private String evidence;

    @OneToMany(mappedBy = "transfer", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<TransferredDevice> devices = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected OutwardTransfer() {}

    /** @param evidence number and date of the contract or minutes */
    public OutwardTransfer(
            CompanyId company,
            DeviceAction action,
            LegalEntity receiver,
            LocalDate day,
            String evidence,
            List<EquipmentId> transferred) {
        this.company = company;
        this.deviceAction = action;
        this.receiverName = Text.required(receiver.name(), "receiverName", NAME_LENGTH);
        this.receiverTaxCode = receiver.taxCode().value();
        this.transferredOn = day;
        this.evidence = Text.required(evidence, "evidence", EVIDENCE_LENGTH);
        transferred.forEach(device -> devices.add(new TransferredDevice(this, device)));
    }

    @Override
    public OutwardTransferId id() {
        return new OutwardTransferId(id);
    }

    @Override
    public String label() {
        return receiverName + " (" + receiverTaxCode + ")";
    }

    public CompanyId company() {
        return company;
    }

    public int version() {
        return version;
    }
}
