package org.provenant.domain.customs;

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
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** A further permit under which a shipment came in: civil cryptography, information security or conformity. */
@Entity
@Table(name = "special_permit")
public class SpecialPermit implements Recorded {

    public static final int NUMBER_LENGTH = 80;
    public static final int ISSUER_LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "special_permit")
    @SequenceGenerator(name = "special_permit", sequenceName = "special_permit_seq", allocationSize = 1)
    private Long id;

    @Column(name = "shipment_id")
    private ShipmentId shipment;

    @Enumerated(EnumType.STRING)
    private SpecialPermitKind kind;

    private String number;

    @Column(name = "issued_by")
    private String issuer;

    @HappenedOn
    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private boolean withdrawn;

    @Column(name = "withdraw_reason")
    private @Nullable String withdrawReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SpecialPermit() {}

    public SpecialPermit(ShipmentId shipment, Facts facts) {
        this.shipment = shipment;
        this.kind = facts.kind();
        this.number = facts.number();
        this.issuer = facts.issuer();
        this.issuedOn = facts.issuedOn();
        this.validTo = facts.validTo();
    }

    /**
     * Was attached by mistake; it stays readable.
     *
     * @throws RuleViolated {@link CustomsRule#ALREADY_WITHDRAWN}
     */
    public void withdraw(Reason why) {
        if (withdrawn) {
            throw new RuleViolated(CustomsRule.ALREADY_WITHDRAWN, number);
        }
        withdrawn = true;
        withdrawReason = why.text();
    }

    @Override
    public SpecialPermitId id() {
        return new SpecialPermitId(id);
    }

    @Override
    public String label() {
        return number;
    }

    public ShipmentId shipment() {
        return shipment;
    }

    /**
     * What the paper says.
     *
     * @param validTo last day of validity; nothing if the paper names none
     */
    public record Facts(
            SpecialPermitKind kind,
            String number,
            String issuer,
            LocalDate issuedOn,
            @Nullable LocalDate validTo) implements Serializable {

        /** @throws RuleViolated {@link CustomsRule#SPECIAL_PERMIT_TERM} if it ends before it was issued */
        public Facts {
            number = Text.required(number, "number", NUMBER_LENGTH);
            issuer = Text.required(issuer, "issuer", ISSUER_LENGTH);
            if (validTo != null && validTo.isBefore(issuedOn)) {
                throw new RuleViolated(CustomsRule.SPECIAL_PERMIT_TERM, validTo, issuedOn);
            }
        }
    }
}
