package org.provenant.domain.receiving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationLineId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;

/** A serial number that was read off a device when the goods of a declaration were unpacked. */
@Entity
@Table(name = "receiving_scan")
public class Scan implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receiving_scan")
    @SequenceGenerator(name = "receiving_scan", sequenceName = "receiving_scan_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    @Column(name = "declaration_id")
    private DeclarationId declaration;

    @Column(name = "declaration_line_id")
    private @Nullable DeclarationLineId declarationLine;

    @Column(name = "serial_number")
    private SerialNumber serialNumber;

    @Enumerated(EnumType.STRING)
    private ScanOutcome outcome;

    @Column(name = "scanned_by")
    private UserId scannedBy;

    @Column(name = "scanned_at")
    private Instant scannedAt;

    @HappenedOn
    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    @SuppressWarnings("NullAway.Init")
    protected Scan() {}

    /** @param line the line with whose goods it lay, as far as that is known */
    public Scan(
            CompanyId company,
            DeclarationId declaration,
            @Nullable DeclarationLineId line,
            SerialNumber serial,
            ScanOutcome outcome,
            UserId by,
            Instant now) {
        this.company = company;
        this.declaration = declaration;
        this.declarationLine = line;
        this.serialNumber = serial;
        this.outcome = outcome;
        this.scannedBy = by;
        this.scannedAt = now;
    }

    /** Does not count: it was read off by mistake, or the device has been put where it belongs and is read again. */
    public void withdraw(Reason reason, LocalDate today) {
        withdrawnOn = today;
        withdrawnBecause = reason.text();
    }

    @Override
    public ScanId id() {
        return new ScanId(id);
    }

    @Override
    public String label() {
        return serialNumber.value();
    }
}
