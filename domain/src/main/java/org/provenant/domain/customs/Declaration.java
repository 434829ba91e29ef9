package org.provenant.domain.customs;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.DeclarationTypeRules;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;

/** A customs declaration (tờ khai hải quan) by which permitted goods came into the country. */
@Entity
@Table(name = "declaration")
public class Declaration implements Recorded {

    public static final int OFFICE_LENGTH = 12;
    public static final int TYPE_CODE_LENGTH = 3;

    private static final Pattern OFFICE = Pattern.compile("[A-Z0-9]{3,12}");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "declaration")
    @SequenceGenerator(name = "declaration", sequenceName = "declaration_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    private String number;

    @HappenedOn
    @Column(name = "registered_on")
    private LocalDate registeredOn;

    @Column(name = "customs_office")
    private String customsOffice;

    @Column(name = "type_code")
    private String typeCode;

    @Column(name = "temporary_until")
    private @Nullable LocalDate temporaryUntil;

    @Enumerated(EnumType.STRING)
    private DeclarationState state = DeclarationState.REGISTERED;

    @Enumerated(EnumType.STRING)
    private @Nullable Lane lane;

    @HappenedOn
    @Column(name = "cleared_on")
    private @Nullable LocalDate clearedOn;

    @Column(name = "import_duty")
    private @Nullable BigDecimal importDuty;

    private @Nullable BigDecimal vat;

    @HappenedOn
    @Column(name = "amended_on")
    private @Nullable LocalDate amendedOn;

    @HappenedOn
    @Column(name = "cancelled_on")
    private @Nullable LocalDate cancelledOn;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    @Column(name = "quantity_corrections")
    private @Nullable Integer quantityCorrections;

    @Column(name = "shipment_id")
    private @Nullable ShipmentId shipment;

    @OneToMany(mappedBy = "declaration", cascade = CascadeType.PERSIST)
    @OrderBy("lineNo")
    private List<DeclarationLine> lines = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Declaration() {}

    public Declaration(CompanyId company, Facts facts) {
        this.company = company;
        describe(facts);
    }

    /**
     * Corrects what was typed wrongly from the paper. The lines stay as drawn.
     *
     * @throws RuleViolated {@link CustomsRule#DECLARATION_CANCELLED}, {@link CustomsRule#AMENDED_TOO_EARLY},
     *     {@link CustomsRule#CLEARED_TOO_EARLY}, or the rules on each field
     */
    public void correct(Facts facts) {
        requireStanding();
        if (amendedOn != null && facts.registeredOn().isAfter(amendedOn)) {
            throw new RuleViolated(CustomsRule.AMENDED_TOO_EARLY, amendedOn, facts.registeredOn());
        }
        if (clearedOn != null && facts.registeredOn().isAfter(clearedOn)) {
            throw new RuleViolated(CustomsRule.CLEARED_TOO_EARLY, clearedOn, facts.registeredOn());
        }
        describe(facts);
    }

    private void describe(Facts facts) {
        number = facts.number().digits();
        registeredOn = facts.registeredOn();
        customsOffice = officeOf(facts.customsOffice());
        typeCode = new TypeCode(facts.typeCode()).code();
        temporaryUntil = termOf(new TypeCode(facts.typeCode()), facts.registeredOn(), facts.temporaryUntil());
    }

    private static String officeOf(String typed) {
        var office = typed.strip().toUpperCase(Locale.ROOT);
        if (!OFFICE.matcher(office).matches()) {
            throw new RuleViolated(CustomsRule.OFFICE_FORM, typed);
        }
        return office;
    }

    private static @Nullable LocalDate termOf(TypeCode type, LocalDate registeredOn, @Nullable LocalDate until) {
        if (type.isTemporary() && until == null) {
            throw new RuleViolated(CustomsRule.TERM_MISSING, type);
        }
        if (!type.isTemporary() && until != null) {
            throw new RuleViolated(CustomsRule.TERM_ONLY_IF_TEMPORARY, type);
        }
        if (until != null && until.isBefore(registeredOn)) {
            throw new RuleViolated(CustomsRule.TERM_ENDS_TOO_EARLY, until, registeredOn);
        }
        return until;
    }

    /**
     * Declares goods on a line of a permit, which must be valid on the day of registration and have that much left.
     *
     * @throws RuleViolated {@link CustomsRule#HS_NOT_ON_PERMIT_LINE}, or the permit's rules
     */
    public void addLine(PermitLine drawnFrom, DeclaredGoods goods) {
        drawnFrom.permit().requireValidOn(registeredOn);
        var line = new DeclarationLine(this, lines.size() + 1, drawnFrom, goods);
        drawnFrom.declare(line.quantity());
        lines.add(line);
    }

    /**
     * The permit must be valid on the day of registration, and the type one of imports under which its case comes in.
     *
     * @param types what the rule book says of the day of registration
     * @throws RuleViolated {@link CustomsRule#NOT_AN_IMPORT_TYPE}, {@link CustomsRule#CASE_NOT_FOR_TYPE} or
     *     {@link CustomsRule#TYPE_WITHOUT_CASE} with the rule and its source, or the permit's rules
     */
    public void requireCoveredBy(Permit permit, DeclarationTypeRules types) {
        permit.requireValidOn(registeredOn);
        types.exporting(typeCode).ifPresent(rule -> {
            throw new RuleViolated(CustomsRule.NOT_AN_IMPORT_TYPE, typeCode, sourceOf(rule), rule.certainty());
        });
        var permittedCase = permit.facts().permittedCase();
        types.against(typeCode, permittedCase).ifPresent(rule -> {
            var cases = rule.content().cases();
            throw new RuleViolated(
                    cases.isEmpty() ? CustomsRule.TYPE_WITHOUT_CASE : CustomsRule.CASE_NOT_FOR_TYPE,
                    typeCode,
                    permit.number(),
                    permittedCase,
                    List.copyOf(cases),
                    sourceOf(rule),
                    rule.certainty());
        });
    }

    private static Object sourceOf(RuleRow rule) {
        var source = rule.source().text();
        return source.isEmpty() ? new Term("regulation.label.noSource") : source;
    }

    /**
     * Says what the amendment says from now on. What goes down is done first, so that lines of one permit line may
     * change places.
     *
     * @return what was said until now, to be kept
     * @throws RuleViolated {@link CustomsRule#AMENDMENT_NUMBER}, {@link CustomsRule#AMENDED_TOO_EARLY},
     *     {@link CustomsRule#BELOW_REGISTERED}, {@link CustomsRule#DECLARATION_CANCELLED}, or the permit's rules
     */
    public DeclarationVersion amend(Amendment amendment) {
        requireStanding();
        var next = amendment.number();
        if (!next.identity().equals(number().identity()) || next.amendments() <= number().amendments()) {
            throw new RuleViolated(CustomsRule.AMENDMENT_NUMBER, next, number());
        }
        if (amendment.amendedOn().isBefore(latestDay())) {
            throw new RuleViolated(CustomsRule.AMENDED_TOO_EARLY, amendment.amendedOn(), latestDay());
        }
        var before = new DeclarationVersion(this, amendment.amendedOn(), amendment.reason());
        describe(new Facts(
                next, registeredOn, amendment.customsOffice(), amendment.typeCode(), amendment.temporaryUntil()));
        amendedOn = amendment.amendedOn();
        amendment.lines().stream().sorted(Comparator.comparingInt(this::more)).forEach(line -> {
            if (line.lineNo() == null) {
                addLine(line.drawnFrom(), line.goods());
            } else {
                line(line.lineNo()).amend(line.drawnFrom(), line.goods());
            }
        });
        return before;
    }

    /**
     * Puts a quantity right that was typed wrongly from the paper; the permit line gives or takes the difference. What
     * customs has released can only be amended.
     *
     * @throws RuleViolated {@link CustomsRule#ALREADY_CLEARED}, {@link CustomsRule#NO_SUCH_LINE},
     *     {@link CustomsRule#QUANTITY_UNCHANGED},
     *     {@link CustomsRule#BELOW_REGISTERED}, {@link CustomsRule#DECLARATION_CANCELLED}, or the permit's rules
     */
    public void correctQuantity(int lineNo, PermitLine drawnFrom, Quantity pieces) {
        requireStanding();
        if (clearedOn != null) {
            throw new RuleViolated(CustomsRule.ALREADY_CLEARED, number, clearedOn);
        }
        var line = line(lineNo);
        var now = line.facts();
        if (now.quantity().equals(pieces)) {
            throw new RuleViolated(CustomsRule.QUANTITY_UNCHANGED, lineNo, pieces);
        }
        line.amend(
                drawnFrom,
                new DeclaredGoods(
                        now.hs(), now.goods(), Quantity.atLeastOne(pieces.pieces()), now.value(), now.origin()));
        quantityCorrections = quantityCorrections == null ? 1 : quantityCorrections + 1;
    }

    /** How many pieces more a line wants than it has. */
    private int more(Amendment.Line line) {
        var now = line.lineNo() == null ? 0 : line(line.lineNo()).quantity().pieces();
        return line.goods().quantity().pieces() - now;
    }

    /** The day before which nothing more can have happened to the declaration. */
    private LocalDate latestDay() {
        return amendedOn == null ? registeredOn : amendedOn;
    }

    /**
     * Customs releases the goods; said again, it corrects what was entered.
     *
     * @throws RuleViolated {@link CustomsRule#CLEARED_TOO_EARLY} or {@link CustomsRule#DECLARATION_CANCELLED}
     */
    public void clear(Clearance clearance) {
        requireStanding();
        if (clearance.clearedOn().isBefore(registeredOn)) {
            throw new RuleViolated(CustomsRule.CLEARED_TOO_EARLY, clearance.clearedOn(), registeredOn);
        }
        state = DeclarationState.CLEARED;
        lane = clearance.lane();
        clearedOn = clearance.clearedOn();
        importDuty = clearance.importDuty();
        vat = clearance.vat();
    }

    /**
     * Is withdrawn; all its goods go back to the permit lines.
     *
     * @param permitLines the permit line of each of its lines
     * @throws RuleViolated {@link CustomsRule#DEVICES_IN_REGISTER}, {@link CustomsRule#CANCELLED_TOO_EARLY} or
     *     {@link CustomsRule#DECLARATION_CANCELLED}
     */
    public void cancel(LocalDate day, Reason why, Function<PermitLineId, PermitLine> permitLines) {
        requireStanding();
        if (day.isBefore(latestDay())) {
            throw new RuleViolated(CustomsRule.CANCELLED_TOO_EARLY, day, latestDay());
        }
        int devices =
                lines.stream().mapToInt(line -> line.registered().pieces()).sum();
        if (devices > 0) {
            throw new RuleViolated(CustomsRule.DEVICES_IN_REGISTER, number, devices);
        }
        lines.forEach(line -> permitLines.apply(line.permitLine()).giveBackDeclared(line.quantity()));
        state = DeclarationState.CANCELLED;
        cancelledOn = day;
        cancelReason = why.text();
    }

    /**
     * Its goods came with this shipment.
     *
     * @throws RuleViolated {@link CustomsRule#IN_ANOTHER_SHIPMENT} or {@link CustomsRule#DECLARATION_CANCELLED}
     */
    public void attachTo(ShipmentId with) {
        requireStanding();
        if (shipment != null && !shipment.equals(with)) {
            throw new RuleViolated(CustomsRule.IN_ANOTHER_SHIPMENT, number);
        }
        shipment = with;
    }

    /**
     * Its goods did not come with this shipment.
     *
     * @throws RuleViolated {@link CustomsRule#NOT_IN_SHIPMENT}
     */
    public void detachFrom(ShipmentId from) {
        if (!from.equals(shipment)) {
            throw new RuleViolated(CustomsRule.NOT_IN_SHIPMENT, number);
        }
        shipment = null;
    }

    /** @throws RuleViolated {@link CustomsRule#DECLARATION_CANCELLED} */
    public void requireStanding() {
        if (cancelledOn != null) {
            throw new RuleViolated(CustomsRule.DECLARATION_CANCELLED, number, cancelledOn);
        }
    }

    @Override
    public DeclarationId id() {
        return new DeclarationId(id);
    }

    @Override
    public String label() {
        return number;
    }

    public CompanyId company() {
        return company;
    }

    public DeclarationNumber number() {
        return new DeclarationNumber(number);
    }

    public Facts facts() {
        return new Facts(number(), registeredOn, customsOffice, typeCode, temporaryUntil);
    }

    public DeclarationState state() {
        return state;
    }

    /** What customs decided; nothing before it has. */
    public @Nullable Clearance clearance() {
        return lane == null || clearedOn == null ? null : new Clearance(lane, clearedOn, importDuty, vat);
    }

    public @Nullable LocalDate cancelledOn() {
        return cancelledOn;
    }

    public @Nullable String cancelReason() {
        return cancelReason;
    }

    public List<DeclarationLine> lines() {
        return List.copyOf(lines);
    }

    /** @throws RuleViolated {@link CustomsRule#NO_SUCH_LINE} */
    public DeclarationLine line(int lineNo) {
        return lines.stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(CustomsRule.NO_SUCH_LINE, number, lineNo));
    }

    public int version() {
        return version;
    }

    /**
     * What the head of the paper says.
     *
     * @param customsOffice code of the customs office, for example {@code 01NV}
     * @param typeCode type code (mã loại hình), for example {@code A12}
     * @param temporaryUntil last day of a temporary import; nothing for goods that came to stay
     */
    public record Facts(
            DeclarationNumber number,
            LocalDate registeredOn,
            String customsOffice,
            String typeCode,
            @Nullable LocalDate temporaryUntil) {

        /** The head of a declaration of goods that came to stay. */
        public Facts(DeclarationNumber number, LocalDate registeredOn, String customsOffice, String typeCode) {
            this(number, registeredOn, customsOffice, typeCode, null);
        }

        /**
         * What customs has registered was registered by today.
         *
         * @throws RuleViolated {@link CustomsRule#DAY_TO_COME}
         */
        public void requireRegisteredBy(LocalDate today) {
            if (registeredOn.isAfter(today)) {
                throw new RuleViolated(CustomsRule.DAY_TO_COME, registeredOn);
            }
        }
    }
}
