package org.provenant.domain.stocktake;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.compliance.BreachId;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * One device of a stocktake: a copy of what the register said of it, and what was seen. What was seen last counts, by the
 * moment of seeing and not of arrival, so that it does not matter who sends when, or twice.
 */
@Entity
@Table(name = "stocktake_row")
public class StocktakeRow implements Recorded {

    public static final int TEXT_LENGTH = 1000;

    private static final int KEPT_AT_ONCE = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stocktake_row")
    @SequenceGenerator(name = "stocktake_row", sequenceName = "stocktake_row_seq", allocationSize = KEPT_AT_ONCE)
    private Long id;

    @Column(name = "stocktake_id", updatable = false)
    private StocktakeId stocktake;

    @Column(updatable = false)
    private boolean expected;

    @Column(name = "equipment_id", updatable = false)
    private @Nullable EquipmentId equipment;

    @Column(updatable = false)
    private String code;

    @Column(name = "asset_tag", updatable = false)
    private @Nullable String assetTag;

    @Column(name = "serial_number", updatable = false)
    private @Nullable String serialNumber;

    @Column(name = "subject_name", updatable = false)
    private String subjectName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Category category;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable LifecycleStage stage;

    @Column(name = "place_id", updatable = false)
    private @Nullable PlaceId place;

    @Column(name = "place_path", updatable = false)
    private @Nullable String placePath;

    @Column(name = "custodian_id", updatable = false)
    private @Nullable PersonId custodian;

    @Column(name = "custodian_name", updatable = false)
    private @Nullable String custodianName;

    @Column(name = "permit_number", updatable = false)
    private @Nullable String permitNumber;

    @Column(name = "unit_value", updatable = false)
    private @Nullable BigDecimal unitValue;

    @Column(updatable = false)
    private @Nullable String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "row_state")
    private RowState rowState;

    @Column(name = "counted_at")
    private @Nullable Instant countedAt;

    @Column(name = "counted_by")
    private @Nullable UserId countedBy;

    @Column(name = "seen_place_id")
    private @Nullable PlaceId seenPlace;

    @Column(name = "seen_place_at")
    private @Nullable Instant seenPlaceAt;

    @Column(name = "seen_custodian_id")
    private @Nullable PersonId seenCustodian;

    @Column(name = "seen_custodian_at")
    private @Nullable Instant seenCustodianAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "resolution")
    private @Nullable Resolution countResolution;

    @Column(name = "resolution_reason")
    private @Nullable String resolutionReason;

    @Column(name = "resolved_by")
    private @Nullable UserId resolvedBy;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "breach_id")
    private @Nullable BreachId breach;

    @Column(name = "loss_id")
    private @Nullable LossId loss;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected StocktakeRow() {}

    /** A device of the register, as it stands there now. */
    public StocktakeRow(StocktakeId stocktake, boolean expected, Device device) {
        this.stocktake = stocktake;
        this.expected = expected;
        this.equipment = device.equipment();
        this.code = device.assetTag();
        this.assetTag = device.assetTag();
        this.serialNumber = device.serialNumber();
        this.subjectName = device.name();
        this.category = device.category();
        this.stage = device.stage();
        this.place = device.place();
        this.placePath = device.placePath();
        this.custodian = device.custodian();
        this.custodianName = device.custodianName();
        this.permitNumber = device.permitNumber();
        this.unitValue = device.unitValue();
        this.currency = device.currency();
        this.rowState = expected ? RowState.PENDING : RowState.UNEXPECTED;
    }

    /** Something that the register does not know by this code, or whose label cannot be read. */
    public StocktakeRow(StocktakeId stocktake, ScannedCode code, boolean readable) {
        this.stocktake = stocktake;
        this.code = readable ? code.upper() : code.value();
        this.subjectName = this.code;
        this.rowState = readable ? RowState.UNKNOWN : RowState.UNREADABLE;
    }

    /**
     * Takes in that it was seen. What is already known from a later look stays; whatever is new takes back how the
     * difference was resolved.
     *
     * @param aroundIt the place of the register and all places that it stands in
     * @return whether anything became known by it
     */
    public boolean see(StocktakeScan.Facts scan, Set<PlaceId> aroundIt, UserId who) {
        var before = rowState;
        boolean isNew = later(scan.at(), countedAt);
        if (isNew) {
            countedAt = scan.at();
            countedBy = who;
        }
        if (scan.place() != null && wins(scan.at(), seenPlaceAt, scan.place().value(), numberOf(seenPlace))) {
            seenPlace = scan.place();
            seenPlaceAt = scan.at();
        }
        if (scan.custodian() != null
                && wins(scan.at(), seenCustodianAt, scan.custodian().value(), numberOf(seenCustodian))) {
            seenCustodian = scan.custodian();
            seenCustodianAt = scan.at();
        }
        if (expected) {
            rowState = judged(aroundIt);
        }
        if (rowState != before) {
            takeBackResolution();
        }
        return isNew;
    }

    private RowState judged(Set<PlaceId> aroundIt) {
        if (countedAt == null) {
            return RowState.PENDING;
        }
        if (seenPlace != null && !aroundIt.contains(seenPlace)) {
            return RowState.WRONG_PLACE;
        }
        return seenCustodian != null && !seenCustodian.equals(custodian) ? RowState.WRONG_CUSTODIAN : RowState.FOUND;
    }

    private static boolean later(Instant at, @Nullable Instant known) {
        return known == null || at.isAfter(known);
    }

    /** Of two looks at the same moment the same one wins, in whichever order they come. */
    private static boolean wins(Instant at, @Nullable Instant known, long number, long knownNumber) {
        return later(at, known) || at.equals(known) && number > knownNumber;
    }

    private static long numberOf(@Nullable RecordId id) {
        return id == null ? -1 : id.value();
    }

    private void takeBackResolution() {
        countResolution = null;
        resolutionReason = null;
        resolvedBy = null;
        resolvedAt = null;
    }

    /**
     * Says what became of the difference; a later word takes the place of an earlier one, which stays in the history.
     *
     * @throws RuleViolated {@link StocktakeRule#NO_DIFFERENCE} or {@link StocktakeRule#RESOLUTION_NOT_POSSIBLE}
     */
    public void resolve(Resolution how, String reason, UserId who, Instant when) {
        requireResolvable(how);
        countResolution = how;
        resolutionReason = Text.required(reason, "reason", TEXT_LENGTH);
        resolvedBy = who;
        resolvedAt = when;
    }

    /** @throws RuleViolated as {@link #resolve} */
    public void requireResolvable(Resolution how) {
        if (!rowState.isDifference()) {
            throw new RuleViolated(StocktakeRule.NO_DIFFERENCE, label());
        }
        if (!how.suits(rowState)) {
            throw new RuleViolated(StocktakeRule.RESOLUTION_NOT_POSSIBLE, label(), rowState, how);
        }
    }

    /** The breach register has it as missing. */
    public void missedBy(BreachId found) {
        breach = found;
    }

    /** It was reported as lost. */
    public void lostBy(LossId reported) {
        loss = reported;
    }

    /** What the minutes count: one if it is here, else none. */
    public int counted() {
        return counted(rowState, countResolution);
    }

    /** What the minutes count of a row in this state. */
    public static int counted(RowState state, @Nullable Resolution resolution) {
        if (resolution != null) {
            return resolution.counted();
        }
        return state == RowState.PENDING ? 0 : 1;
    }

    @Override
    public StocktakeRowId id() {
        return new StocktakeRowId(id);
    }

    @Override
    public String label() {
        return code;
    }

    public StocktakeId stocktake() {
        return stocktake;
    }

    /** The device in the register; none if it is not there. */
    public @Nullable EquipmentId equipment() {
        return equipment;
    }

    public String code() {
        return code;
    }

    /** Manufacturer and model, or the code if the register does not know it. */
    public String name() {
        return subjectName;
    }

    public @Nullable String placePath() {
        return placePath;
    }

    public @Nullable String custodianName() {
        return custodianName;
    }

    public @Nullable String serialNumber() {
        return serialNumber;
    }

    public boolean isExpected() {
        return expected;
    }

    /** Why it is as it was resolved; nothing while nobody has. */
    public @Nullable String resolutionReason() {
        return resolutionReason;
    }

    /** Where the register has it. */
    public @Nullable PlaceId place() {
        return place;
    }

    /** Who answers for it in the register. */
    public @Nullable PersonId custodian() {
        return custodian;
    }

    public @Nullable PlaceId seenPlace() {
        return seenPlace;
    }

    public @Nullable PersonId seenCustodian() {
        return seenCustodian;
    }

    public @Nullable Instant countedAt() {
        return countedAt;
    }

    public RowState state() {
        return rowState;
    }

    public @Nullable Resolution resolution() {
        return countResolution;
    }

    public int version() {
        return version;
    }

    /** Whether both say the same of what was seen. */
    public boolean agreesWith(StocktakeRow other) {
        return rowState == other.rowState
                && Objects.equals(countedAt, other.countedAt)
                && Objects.equals(seenPlace, other.seenPlace)
                && Objects.equals(seenCustodian, other.seenCustodian);
    }

    /** What the register says of a device. */
    public record Device(
            EquipmentId equipment,
            String assetTag,
            @Nullable String serialNumber,
            String name,
            @Nullable Category category,
            LifecycleStage stage,
            PlaceId place,
            String placePath,
            @Nullable PersonId custodian,
            @Nullable String custodianName,
            String permitNumber,
            BigDecimal unitValue,
            String currency)
            implements Serializable {}
}
