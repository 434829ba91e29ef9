package org.provenant.domain.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.domain.shared.ValueRule;

/** One kind of goods that a dossier asks for. */
@Entity
@Table(name = "dossier_line")
public class DossierLine implements Recorded {

    public static final int MODEL_LENGTH = 200;

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 9999;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_line")
    @SequenceGenerator(name = "dossier_line", sequenceName = "dossier_line_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "dossier_id")
    private Dossier dossier;

    @Column(name = "line_no")
    private int lineNo;

    private String goods;

    private HsCode hs;

    private @Nullable String model;

    @Enumerated(EnumType.STRING)
    @Column(name = "goods_condition")
    private GoodsCondition goodsCondition;

    private Quantity quantity;

    private String unit;

    @Column(name = "unit_value")
    private @Nullable BigDecimal unitValue;

    private @Nullable String currency;

    @Column(name = "manufacture_year")
    private @Nullable Integer manufactureYear;

    private @Nullable Country origin;

    private String purpose;

    @Column(name = "place_id")
    private @Nullable PlaceId place;

    @Enumerated(EnumType.STRING)
    @Column(name = "planned_route")
    private @Nullable EndRoute plannedRoute;

    @Column(name = "planned_end")
    private @Nullable LocalDate plannedEnd;

    private boolean dropped;

    @Column(name = "permit_line_id")
    private @Nullable PermitLineId permitLine;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DossierLine() {}

    DossierLine(Dossier dossier, int lineNo, Facts facts) {
        this.dossier = dossier;
        this.lineNo = lineNo;
        describe(facts);
    }

    final void describe(Facts facts) {
        goods = Text.required(facts.goods(), "goods", PermitLine.GOODS_LENGTH);
        hs = facts.hs();
        model = Text.optional(facts.model(), "model", MODEL_LENGTH);
        goodsCondition = facts.condition();
        quantity = Quantity.atLeastOne(facts.quantity().pieces());
        unit = Text.required(facts.unit(), "unit", PermitLine.UNIT_LENGTH);
        value(facts.unitValue());
        manufactureYear = year(facts.manufactureYear());
        origin = facts.origin();
        purpose = Text.required(facts.purpose(), "purpose", PermitLine.PURPOSE_LENGTH);
        place = facts.place();
        plannedRoute = facts.plannedRoute();
        plannedEnd = facts.plannedEnd();
        dropped = false;
    }

    private void value(@Nullable Money value) {
        if (!Objects.equals(unitValue(), value)) {
            unitValue = value == null ? null : value.amount();
            currency = value == null ? null : value.currency().getCurrencyCode();
        }
    }

    private @Nullable Money unitValue() {
        return unitValue == null || currency == null ? null : new Money(unitValue, Money.currencyOf(currency));
    }

    private static @Nullable Integer year(@Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new RuleViolated(ValueRule.YEAR_INVALID, year.toString(), Integer.toString(LAST_YEAR));
        }
        return year;
    }

    /** The goods are no longer asked for; the line stays in the dossier's past. */
    void drop() {
        dropped = true;
    }

    /** The authority granted goods on this line of the permit; how many, the permit says. */
    void grant(PermitLineId line) {
        permitLine = line;
    }

    /** Whether it is stored, and so has a number. */
    @SuppressWarnings("NullAway") // set by the database
    boolean isKept() {
        return id != null;
    }

    @Override
    public DossierLineId id() {
        return new DossierLineId(id);
    }

    @Override
    public String label() {
        return dossier.label() + " / " + lineNo;
    }

    public int lineNo() {
        return lineNo;
    }

    public boolean isDropped() {
        return dropped;
    }

    /** The permit's line on which it was granted; none if it was not. */
    public @Nullable PermitLineId permitLine() {
        return permitLine;
    }

    public Facts facts() {
        return new Facts(
                goods,
                hs,
                model,
                goodsCondition,
                quantity,
                unit,
                unitValue(),
                manufactureYear,
                origin,
                purpose,
                place,
                plannedRoute,
                plannedEnd);
    }

    /**
     * What a dossier says of one kind of goods.
     *
     * @param unitValue value of one piece, if it is known
     * @param place where the goods will be used, if the register knows the place
     * @param plannedEnd when their use is planned to end
     */
    public record Facts(
            String goods,
            HsCode hs,
            @Nullable String model,
            GoodsCondition condition,
            Quantity quantity,
            String unit,
            @Nullable Money unitValue,
            @Nullable Integer manufactureYear,
            @Nullable Country origin,
            String purpose,
            @Nullable PlaceId place,
            @Nullable EndRoute plannedRoute,
            @Nullable LocalDate plannedEnd) {}
}
