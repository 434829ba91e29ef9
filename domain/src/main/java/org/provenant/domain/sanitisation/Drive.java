package org.provenant.domain.sanitisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** A medium in a device from which data could be read. It can go into another device, and is never deleted. */
@Entity
@Table(name = "drive")
public class Drive implements Recorded {

    public static final int NAME_LENGTH = 200;

    private static final BigDecimal MOST_GIGABYTES = new BigDecimal("10000000");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "drive")
    @SequenceGenerator(name = "drive", sequenceName = "drive_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "equipment_id")
    private EquipmentId equipment;

    @Enumerated(EnumType.STRING)
    @Column(name = "drive_kind", updatable = false)
    private DriveKind driveKind;

    @Column(name = "manufacturer", updatable = false)
    private @Nullable String manufacturer;

    @Column(name = "model", updatable = false)
    private @Nullable String model;

    @Column(name = "serial_number", updatable = false)
    private @Nullable String serialNumber;

    @Column(name = "capacity_gb", updatable = false)
    private @Nullable BigDecimal capacityGb;

    @Column(name = "recorded_by", updatable = false)
    private UserId recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @HappenedOn
    @Column(name = "struck_on")
    private @Nullable LocalDate struckOn;

    @Column(name = "struck_because")
    private @Nullable String struckBecause;

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Drive() {}

    public Drive(CompanyId company, EquipmentId equipment, Facts facts, UserId who, Instant when) {
        this.company = company;
        this.equipment = equipment;
        this.driveKind = facts.kind();
        this.manufacturer = facts.manufacturer();
        this.model = facts.model();
        this.serialNumber = facts.serial() == null ? null : facts.serial().value();
        this.capacityGb = facts.capacityGb();
        this.recordedBy = who;
        this.recordedAt = when;
    }

    /** The letters and digits of a serial number: reports of wipes write the rest as they like. */
    public static String keyOf(String serial) {
        return serial.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /**
     * It is in another device now.
     *
     * @throws RuleViolated {@link SanitisationRule#DRIVE_STRUCK} or {@link SanitisationRule#MOVED_NOWHERE}
     */
    public void moveTo(EquipmentId other) {
        requireThere();
        if (equipment.equals(other)) {
            throw new RuleViolated(SanitisationRule.MOVED_NOWHERE);
        }
        equipment = other;
    }

    /**
     * It never was, or was recorded twice; it stays readable.
     *
     * @throws RuleViolated {@link SanitisationRule#DRIVE_STRUCK}
     */
    public void strike(Reason reason, LocalDate today) {
        requireThere();
        struckOn = today;
        struckBecause = reason.text();
    }

    /** @throws RuleViolated {@link SanitisationRule#DRIVE_STRUCK} */
    public void requireThere() {
        if (struckOn != null) {
            throw new RuleViolated(SanitisationRule.DRIVE_STRUCK, struckOn);
        }
    }

    @Override
    public DriveId id() {
        return new DriveId(id);
    }

    @Override
    public String label() {
        return serialNumber == null ? "#" + id : serialNumber;
    }

    public CompanyId company() {
        return company;
    }

    public EquipmentId equipment() {
        return equipment;
    }

    public int version() {
        return version;
    }

    /**
     * What is known of a drive.
     *
     * @param serial without it no report of a wipe finds the drive by itself
     * @param capacityGb in gigabytes of a thousand million bytes, as makers write it
     */
    public record Facts(
            DriveKind kind,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable SerialNumber serial,
            @Nullable BigDecimal capacityGb) {

        public Facts {
            manufacturer = Text.optional(manufacturer, "manufacturer", NAME_LENGTH);
            model = Text.optional(model, "model", NAME_LENGTH);
            if (serial != null && keyOf(serial.value()).isEmpty()) {
                throw new RuleViolated(SanitisationRule.SERIAL_UNREADABLE, serial.value());
            }
            if (capacityGb != null
                    && (capacityGb.signum() <= 0
                            || capacityGb.compareTo(MOST_GIGABYTES) > 0
                            || capacityGb.scale() > 3)) {
                throw new RuleViolated(SanitisationRule.CAPACITY_INVALID, capacityGb);
            }
        }
    }
}
