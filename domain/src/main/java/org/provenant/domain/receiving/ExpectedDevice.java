package org.provenant.domain.receiving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationLineId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/** A device that the supplier's packing list announces for a line of a declaration. */
@Entity
@Table(name = "expected_device")
public class ExpectedDevice implements Recorded {

    public static final int SOURCE_LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "expected_device")
    @SequenceGenerator(name = "expected_device", sequenceName = "expected_device_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    @Column(name = "declaration_id")
    private DeclarationId declaration;

    @Column(name = "declaration_line_id")
    private DeclarationLineId declarationLine;

    @Column(name = "serial_number")
    private SerialNumber serialNumber;

    private String source;

    @HappenedOn
    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    @SuppressWarnings("NullAway.Init")
    protected ExpectedDevice() {}

    /** @param source where the list came from: the name of a file, or that it was typed */
    public ExpectedDevice(
            CompanyId company, DeclarationId declaration, DeclarationLineId line, SerialNumber serial, String source) {
        this.company = company;
        this.declaration = declaration;
        this.declarationLine = line;
        this.serialNumber = serial;
        this.source = Text.required(source, "source", SOURCE_LENGTH);
    }

    /** Is expected no longer: the list was wrong, or names it on another line. */
    public void withdraw(Reason reason, LocalDate today) {
        withdrawnOn = today;
        withdrawnBecause = reason.text();
    }

    @Override
    public ExpectedDeviceId id() {
        return new ExpectedDeviceId(id);
    }

    @Override
    public String label() {
        return serialNumber.value();
    }
}
