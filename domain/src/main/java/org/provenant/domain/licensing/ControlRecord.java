package org.provenant.domain.licensing;

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
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.regulation.OtherControl;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * How another control on the goods of a dossier was answered: with the permit or paper that it asks for, or with why
 * none is needed. A later answer stands beside it; what is withdrawn stays, with the reason.
 */
@Entity
@Table(name = "control_record")
public class ControlRecord implements Recorded {

    public static final int NUMBER_LENGTH = 80;
    public static final int ISSUER_LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "control_record")
    @SequenceGenerator(name = "control_record", sequenceName = "control_record_seq", allocationSize = 1)
    private Long id;

    @Column(name = "dossier_id", updatable = false)
    private DossierId dossier;

    @Enumerated(EnumType.STRING)
    @Column(name = "other_control", updatable = false)
    private OtherControl otherControl;

    @Column(updatable = false)
    private @Nullable String number;

    @Column(updatable = false)
    private @Nullable String issuer;

    @Column(name = "issued_on", updatable = false)
    private @Nullable LocalDate issuedOn;

    @Column(name = "valid_until", updatable = false)
    private @Nullable LocalDate validUntil;

    @Column(name = "not_needed_because", updatable = false)
    private @Nullable String notNeededBecause;

    @Column(name = "file_name", updatable = false)
    private @Nullable String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", updatable = false)
    private @Nullable AttachmentType fileType;

    @Column(name = "file_size", updatable = false)
    private @Nullable Long fileSize;

    @Column(name = "file_digest", updatable = false)
    private @Nullable String fileDigest;

    @Column(name = "added_by", updatable = false)
    private UserId addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @HappenedOn
    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ControlRecord() {}

    private ControlRecord(Dossier dossier, OtherControl control, UserId who, Instant when) {
        dossier.requireAlive();
        this.dossier = dossier.id();
        this.otherControl = control;
        this.addedBy = who;
        this.addedAt = when;
    }

    /**
     * The control's own permit or paper.
     *
     * @param file the paper as a file; none while there is none
     * @throws RuleViolated {@link LicensingRule#NOT_EDITABLE} if the dossier was refused or taken back
     */
    public ControlRecord(Dossier dossier, Facts facts, @Nullable Attachment file, UserId who, Instant when) {
        this(dossier, facts.control(), who, when);
        number = facts.number();
        issuer = facts.issuer();
        issuedOn = facts.issuedOn();
        validUntil = facts.validUntil();
        if (file != null) {
            fileName = file.name();
            fileType = file.type();
            fileSize = file.size();
            fileDigest = file.digest().hex();
        }
    }

    /**
     * Why no permit or paper is needed.
     *
     * @throws RuleViolated {@link LicensingRule#NOT_EDITABLE} if the dossier was refused or taken back
     */
    public ControlRecord(Dossier dossier, OtherControl control, Reason notNeeded, UserId who, Instant when) {
        this(dossier, control, who, when);
        notNeededBecause = notNeeded.text();
    }

    /** @throws RuleViolated {@link LicensingRule#PAPER_ALREADY_WITHDRAWN} */
    public void withdraw(LocalDate day, Reason reason) {
        if (withdrawnOn != null) {
            throw new RuleViolated(LicensingRule.PAPER_ALREADY_WITHDRAWN, otherControl, withdrawnOn);
        }
        withdrawnOn = day;
        withdrawnBecause = reason.text();
    }

    /** How the control stands by this answer. */
    public ControlState stateOn(LocalDate day) {
        if (number == null) {
            return ControlState.NOT_NEEDED;
        }
        if (validUntil == null || validUntil.isAfter(day.plusDays(Completeness.SOON_DAYS))) {
            return ControlState.HELD;
        }
        return validUntil.isBefore(day) ? ControlState.EXPIRED : ControlState.ENDS_SOON;
    }

    @Override
    public ControlRecordId id() {
        return new ControlRecordId(id);
    }

    @Override
    public String label() {
        return number == null ? otherControl.name() : number;
    }

    public DossierId dossier() {
        return dossier;
    }

    public OtherControl control() {
        return otherControl;
    }

    /** What the permit or paper says; none if none is needed. */
    public @Nullable Facts facts() {
        return number == null || issuer == null || issuedOn == null
                ? null
                : new Facts(otherControl, number, issuer, issuedOn, validUntil);
    }

    /** Why none is needed; none if there is one. */
    public @Nullable String notNeededBecause() {
        return notNeededBecause;
    }

    public @Nullable Attachment file() {
        return fileName == null || fileType == null || fileSize == null || fileDigest == null
                ? null
                : new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }

    public UserId addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    public @Nullable String withdrawnBecause() {
        return withdrawnBecause;
    }

    /**
     * What the control's permit or paper says.
     *
     * @param validUntil the last day of validity; none if it names none
     */
    public record Facts(
            OtherControl control,
            String number,
            String issuer,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil) {

        /** @throws RuleViolated {@link LicensingRule#VALID_BEFORE_ISSUE} */
        public Facts {
            number = Text.required(number, "number", NUMBER_LENGTH);
            issuer = Text.required(issuer, "issuer", ISSUER_LENGTH);
            if (validUntil != null && validUntil.isBefore(issuedOn)) {
                throw new RuleViolated(LicensingRule.VALID_BEFORE_ISSUE, issuedOn);
            }
        }
    }
}
