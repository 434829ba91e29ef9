package org.provenant.domain.equipment.lock;

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
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.TypeCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * A written consent of the permit authority to something that the permit does not let be done: another purpose, another
 * place, another legal entity. It opens nothing but what it names, for the goods it names. Where the rule asks for it, a
 * new declaration that cites the original one follows (Article 21 of Circular 38/2015/TT-BTC, type A42).
 */
@Entity
@Table(name = "use_consent")
public class UseConsent implements Recorded {

    public static final int NUMBER_LENGTH = 80;
    public static final int AUTHORITY_LENGTH = 255;
    public static final int NAME_LENGTH = 255;
    public static final int TEXT_LENGTH = 2000;

    /** The type under which a change of purpose is declared (Decision 1357/QĐ-TCHQ), where the rule book names none. */
    public static final String CHANGE_OF_PURPOSE = "A42";

    /** A declaration that is older need not be cited. */
    private static final int YEARS_TO_CITE = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "use_consent")
    @SequenceGenerator(name = "use_consent", sequenceName = "use_consent_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(updatable = false)
    private String number;

    @HappenedOn
    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Column(updatable = false)
    private String authority;

    @Enumerated(EnumType.STRING)
    @Column(name = "device_action", updatable = false)
    private DeviceAction deviceAction;

    @Column(name = "place_id", updatable = false)
    private @Nullable PlaceId place;

    @Column(name = "receiver_name", updatable = false)
    private @Nullable String receiverName;

    @Column(name = "receiver_tax_code", updatable = false)
    private @Nullable String receiverTaxCode;

    @Column(updatable = false)
    private @Nullable String purpose;

    @Column(name = "consent_text", updatable = false)
    private String consentText;

    @Column(name = "valid_until", updatable = false)
    private @Nullable LocalDate validUntil;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", updatable = false)
    private AttachmentType fileType;

    @Column(name = "file_size", updatable = false)
    private long fileSize;

    @Column(name = "file_digest", updatable = false)
    private String fileDigest;

    @Column(name = "new_declaration")
    private @Nullable String newDeclaration;

    @HappenedOn
    @Column(name = "new_declared_on")
    private @Nullable LocalDate newDeclaredOn;

    @Column(name = "new_declaration_type")
    private @Nullable String newDeclarationType;

    @Column(name = "cited_declaration")
    private @Nullable String citedDeclaration;

    @HappenedOn
    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    @OneToMany(mappedBy = "consent", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ConsentedGoods> goods = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected UseConsent() {}

    /**
     * @param paper the consent itself
     * @throws RuleViolated {@link EquipmentRule#NOTHING_CONSENTED} if it speaks of no goods
     */
    public UseConsent(
            CompanyId company,
            Facts facts,
            Attachment paper,
            Collection<EquipmentId> devices,
            Collection<PermitLineId> permitLines) {
        if (devices.isEmpty() && permitLines.isEmpty()) {
            throw new RuleViolated(EquipmentRule.NOTHING_CONSENTED);
        }
        this.company = company;
        number = facts.number();
        issuedOn = facts.issuedOn();
        authority = facts.authority();
        deviceAction = facts.action();
        place = facts.place();
        var receiver = facts.receiver();
        receiverName = receiver == null ? null : receiver.name();
        receiverTaxCode = receiver == null ? null : receiver.taxCode().value();
        purpose = facts.purpose();
        consentText = facts.text();
        validUntil = facts.validUntil();
        fileName = paper.name();
        fileType = paper.type();
        fileSize = paper.size();
        fileDigest = paper.digest().hex();
        devices.forEach(device -> goods.add(new ConsentedGoods(this, device)));
        permitLines.forEach(line -> goods.add(new ConsentedGoods(this, line)));
    }

    /**
     * The new declaration was registered.
     *
     * @param type what it was declared as
     * @param cited the original declaration that it cites; may be left out if all originals are over five years old
     * @param originals the declarations on which the goods came in
     * @throws RuleViolated {@link EquipmentRule#DECLARED_ALREADY}, {@link EquipmentRule#DECLARED_BEFORE_CONSENT},
     *     {@link EquipmentRule#ORIGINAL_NOT_CITED} or {@link EquipmentRule#CONSENT_WITHDRAWN}
     */
    public void declare(
            DeclarationNumber declaration,
            TypeCode type,
            LocalDate day,
            @Nullable DeclarationNumber cited,
            Collection<Original> originals) {
        requireStanding();
        if (newDeclaration != null) {
            throw new RuleViolated(EquipmentRule.DECLARED_ALREADY, number, newDeclaration);
        }
        if (day.isBefore(issuedOn)) {
            throw new RuleViolated(EquipmentRule.DECLARED_BEFORE_CONSENT, day, issuedOn);
        }
        var recent = originals.stream()
                .filter(each -> each.registeredOn().plusYears(YEARS_TO_CITE).isAfter(day))
                .map(each -> each.number().identity())
                .toList();
        var fits = cited == null
                ? recent.isEmpty()
                : originals.stream().anyMatch(each -> each.number().identity().equals(cited.identity()));
        if (!fits) {
            throw new RuleViolated(EquipmentRule.ORIGINAL_NOT_CITED, declaration, cited == null ? "–" : cited, recent);
        }
        newDeclaration = declaration.digits();
        newDeclarationType = type.code();
        newDeclaredOn = day;
        citedDeclaration = cited == null ? null : cited.digits();
    }

    /**
     * It opens nothing any more from that day on: the authority took it back, or it was recorded wrongly.
     *
     * @throws RuleViolated {@link EquipmentRule#CONSENT_WITHDRAWN}
     */
    public void withdraw(LocalDate day, Reason reason) {
        requireStanding();
        withdrawnOn = day;
        withdrawnBecause = reason.text();
    }

    private void requireStanding() {
        if (withdrawnOn != null) {
            throw new RuleViolated(EquipmentRule.CONSENT_WITHDRAWN, number, withdrawnOn);
        }
    }

    @Override
    public UseConsentId id() {
        return new UseConsentId(id);
    }

    @Override
    public String label() {
        return number;
    }

    public CompanyId company() {
        return company;
    }

    public List<ConsentedGoods> goods() {
        return List.copyOf(goods);
    }

    public Attachment paper() {
        return new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }

    public int version() {
        return version;
    }

    /** A declaration on which consented goods came in. */
    public record Original(DeclarationNumber number, LocalDate registeredOn) {}

    /**
     * What the paper says.
     *
     * @param action what it lets be done; {@link DeviceAction#MOVE} for another place
     * @param place the other place; for that alone
     * @param receiver the only one whom it lets have the goods; none if it names nobody
     * @param purpose the other purpose; for that alone
     * @param text what it allows, in its words
     * @param validUntil last day; none if it names none
     */
    public record Facts(
            String number,
            LocalDate issuedOn,
            String authority,
            DeviceAction action,
            @Nullable PlaceId place,
            @Nullable LegalEntity receiver,
            @Nullable String purpose,
            String text,
            @Nullable LocalDate validUntil)
            implements Serializable {

        /**
         * @throws RuleViolated {@link EquipmentRule#NOT_CONSENTABLE}, {@link EquipmentRule#PLACE_OF_CONSENT},
         *     {@link EquipmentRule#PURPOSE_OF_CONSENT} or {@link EquipmentRule#CONSENT_ENDS_BEFORE_START}
         */
        public Facts {
            purpose = Text.optional(purpose, "purpose", PermitLine.PURPOSE_LENGTH);
            number = Text.required(number, "number", NUMBER_LENGTH);
            authority = Text.required(authority, "authority", AUTHORITY_LENGTH);
            text = Text.required(text, "consentText", TEXT_LENGTH);
            if (!action.canBeConsentedTo()) {
                throw new RuleViolated(EquipmentRule.NOT_CONSENTABLE, action);
            }
            if ((action == DeviceAction.MOVE) != (place != null)) {
                throw new RuleViolated(EquipmentRule.PLACE_OF_CONSENT);
            }
            if ((action == DeviceAction.OTHER_PURPOSE) != (purpose != null)) {
                throw new RuleViolated(EquipmentRule.PURPOSE_OF_CONSENT);
            }
            if (validUntil != null && validUntil.isBefore(issuedOn)) {
                throw new RuleViolated(EquipmentRule.CONSENT_ENDS_BEFORE_START, issuedOn, validUntil);
            }
        }

        /** A consent to anything but another purpose. */
        public Facts(
                String number,
                LocalDate issuedOn,
                String authority,
                DeviceAction action,
                @Nullable PlaceId place,
                @Nullable LegalEntity receiver,
                String text,
                @Nullable LocalDate validUntil) {
            this(number, issuedOn, authority, action, place, receiver, null, text, validUntil);
        }
    }
}
