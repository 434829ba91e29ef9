package org.provenant.domain.equipment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationLineId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/**
 * One device, from its arrival to the proof that it is gone. Devices come into the register through an import, which
 * writes them set-based; there is no other way in, so there is no public constructor.
 */
@Entity
@Table(name = "equipment")
public class Equipment implements Recorded {

    public static final int EVIDENCE_LENGTH = 500;

    @Id
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "asset_tag")
    private AssetTag assetTag;

    @Column(name = "serial_number")
    private @Nullable SerialNumber serialNumber;

    @Column(name = "no_serial_reason")
    private @Nullable String noSerialReason;

    private String manufacturer;

    private String model;

    private @Nullable String description;

    private HsCode hs;

    @Enumerated(EnumType.STRING)
    private @Nullable Category category;

    @Column(name = "manufacture_year")
    private ManufactureYear manufactureYear;

    private Country origin;

    @Enumerated(EnumType.STRING)
    @Column(name = "arrival_condition")
    private Condition arrivalCondition;

    @Column(name = "unit_value")
    private BigDecimal unitValue;

    private String currency;

    private Identifiers identifiers;

    private @Nullable String note;

    @Column(name = "permit_line_id", updatable = false)
    private PermitLineId permitLine;

    @Column(name = "declaration_line_id", updatable = false)
    private DeclarationLineId declarationLine;

    @HappenedOn
    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Column(name = "place_id")
    private PlaceId place;

    @Column(name = "custodian_id")
    private @Nullable PersonId custodian;

    @Column(name = "custodian_unit_id")
    private @Nullable UnitId custodianUnit;

    @Column(name = "placed_on")
    private LocalDate placedOn;

    @Enumerated(EnumType.STRING)
    private LifecycleStage stage;

    @Column(name = "stage_since")
    private LocalDate stageSince;

    @Column(name = "stage_evidence")
    private @Nullable String stageEvidence;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Equipment() {}

    /**
     * Takes over corrected facts. Where it came from, where it stands and its stage have ways of their own.
     *
     * @throws RuleViolated {@link EquipmentRule#NOT_PRESENT} if the device has left
     */
    public void correct(EquipmentFacts facts) {
        requirePresent();
        assetTag = facts.assetTag();
        serialNumber = facts.serialNumber();
        noSerialReason = facts.noSerialReason();
        manufacturer = facts.manufacturer();
        model = facts.model();
        description = facts.description();
        category = facts.category();
        manufactureYear = facts.manufactureYear();
        origin = facts.origin();
        arrivalCondition = facts.arrivalCondition();
        if (!unitValue().equals(facts.unitValue())) {
            unitValue = facts.unitValue().amount();
            currency = facts.unitValue().currency().getCurrencyCode();
        }
        identifiers = facts.identifiers();
        note = facts.note();
    }

    /**
     * Stands at another place or in other hands from that day on.
     *
     * @param nextCustodian the person who answers for it; nobody if a unit does, or nobody at all
     * @param nextUnit the unit that answers for it instead of a person
     * @throws RuleViolated {@link EquipmentRule#NOT_PRESENT} if the device has left
     */
    public void move(PlaceId nextPlace, @Nullable PersonId nextCustodian, @Nullable UnitId nextUnit, LocalDate day) {
        requirePresent();
        place = nextPlace;
        custodian = nextCustodian;
        custodianUnit = nextUnit;
        placedOn = day;
    }

    /**
     * Goes to another stage.
     *
     * @param evidence the paper that proves it; needed when the device leaves
     * @throws RuleViolated {@link EquipmentRule#STAGE_NOT_POSSIBLE}, {@link EquipmentRule#STAGE_BEFORE_PRESENT} or
     *     {@link EquipmentRule#EVIDENCE_MISSING}
     */
    public void become(LifecycleStage next, LocalDate day, @Nullable String evidence) {
        requireCanBecome(next, day, evidence);
        stage = next;
        stageSince = day;
        stageEvidence = evidence;
    }

    /**
     * A step that was recorded wrongly never happened: it stands where it stood before.
     *
     * @param since since when
     * @param evidence of the step by which it got there
     */
    public void takeStepBack(LifecycleStage before, LocalDate since, @Nullable String evidence) {
        stage = before;
        stageSince = since;
        stageEvidence = evidence;
    }

    /** @throws RuleViolated what {@link #become} would throw */
    public void requireCanBecome(LifecycleStage next, LocalDate day, @Nullable String evidence) {
        if (!stage.canBecome(next)) {
            throw new RuleViolated(EquipmentRule.STAGE_NOT_POSSIBLE, label(), stage, next);
        }
        if (day.isBefore(stageSince)) {
            throw new RuleViolated(EquipmentRule.STAGE_BEFORE_PRESENT, day, stageSince);
        }
        if (next.isOut() && evidence == null) {
            throw new RuleViolated(EquipmentRule.EVIDENCE_MISSING, next);
        }
    }

    /** @throws RuleViolated {@link EquipmentRule#NOT_PRESENT} if the device is no longer with the company */
    public void requirePresent() {
        if (!stage.isPresent()) {
            throw new RuleViolated(EquipmentRule.NOT_PRESENT, label(), stage);
        }
    }

    @Override
    public EquipmentId id() {
        return new EquipmentId(id);
    }

    @Override
    public String label() {
        return assetTag.value();
    }

    public CompanyId company() {
        return company;
    }

    public EquipmentFacts facts() {
        return new EquipmentFacts(
                assetTag,
                serialNumber,
                noSerialReason,
                manufacturer,
                model,
                description,
                category,
                manufactureYear,
                origin,
                arrivalCondition,
                unitValue(),
                identifiers,
                note);
    }

    public HsCode hs() {
        return hs;
    }

    public PermitLineId permitLine() {
        return permitLine;
    }

    public DeclarationLineId declarationLine() {
        return declarationLine;
    }

    /** The day on which it came in. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    public PlaceId place() {
        return place;
    }

    public @Nullable PersonId custodian() {
        return custodian;
    }

    /** The unit that answers for it instead of a person. */
    public @Nullable UnitId custodianUnit() {
        return custodianUnit;
    }

    public LocalDate placedOn() {
        return placedOn;
    }

    public LifecycleStage stage() {
        return stage;
    }

    public LocalDate stageSince() {
        return stageSince;
    }

    public @Nullable String stageEvidence() {
        return stageEvidence;
    }

    public int version() {
        return version;
    }

    private Money unitValue() {
        return new Money(unitValue, Money.currencyOf(currency));
    }
}
