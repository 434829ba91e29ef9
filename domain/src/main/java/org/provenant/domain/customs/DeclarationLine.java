package org.provenant.domain.customs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.LineName;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/** One kind of goods on a declaration, drawn from one line of a permit. */
@Entity
@Table(name = "declaration_line")
public class DeclarationLine implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "declaration_line")
    @SequenceGenerator(name = "declaration_line", sequenceName = "declaration_line_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "declaration_id")
    private Declaration declaration;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "permit_line_id")
    private PermitLineId permitLine;

    private HsCode hs;

    private String goods;

    private Quantity quantity;

    @Column(name = "line_value")
    private @Nullable BigDecimal lineValue;

    private @Nullable String currency;

    private @Nullable Country origin;

    private Quantity registered = Quantity.NONE;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DeclarationLine() {}

    DeclarationLine(Declaration declaration, int lineNo, PermitLine drawnFrom, DeclaredGoods goods) {
        this.declaration = declaration;
        this.lineNo = lineNo;
        this.permitLine = drawnFrom.id();
        this.hs = permitted(goods.hs(), drawnFrom);
        this.goods = goods.goods();
        this.quantity = Quantity.atLeastOne(goods.quantity().pieces());
        describe(goods);
    }

    private static HsCode permitted(HsCode hs, PermitLine drawnFrom) {
        if (!hs.equals(drawnFrom.hs())) {
            throw new RuleViolated(CustomsRule.HS_NOT_ON_PERMIT_LINE, hs, drawnFrom.name(), drawnFrom.hs());
        }
        return hs;
    }

    private void describe(DeclaredGoods facts) {
        var value = facts.value();
        var amount = value == null ? null : value.amount();
        // The same amount with other zeros at its end is no change.
        if (amount == null || lineValue == null || amount.compareTo(lineValue) != 0) {
            lineValue = amount;
        }
        currency = value == null ? null : value.currency().getCurrencyCode();
        origin = facts.origin();
    }

    /**
     * Says something else from now on; the permit line gives or takes the difference.
     *
     * @throws RuleViolated {@link CustomsRule#BELOW_REGISTERED}, {@link CustomsRule#HS_NOT_ON_PERMIT_LINE}, or the
     *     permit's rules
     */
    void amend(PermitLine drawnFrom, DeclaredGoods amended) {
        if (registered.isMoreThan(amended.quantity())) {
            throw new RuleViolated(CustomsRule.BELOW_REGISTERED, name(), registered, amended.quantity());
        }
        hs = permitted(amended.hs(), drawnFrom);
        if (amended.quantity().isMoreThan(quantity)) {
            drawnFrom.declare(amended.quantity().minus(quantity));
        } else {
            drawnFrom.giveBackDeclared(quantity.minus(amended.quantity()));
        }
        goods = amended.goods();
        quantity = amended.quantity();
        describe(amended);
    }

    /**
     * Counts devices that come into the register from this line.
     *
     * @throws RuleViolated {@link CustomsRule#NOT_ENOUGH_DECLARED} if fewer are left, or
     *     {@link CustomsRule#DECLARATION_CANCELLED}
     */
    public void register(Quantity devices) {
        declaration.requireStanding();
        if (devices.isMoreThan(left())) {
            throw new RuleViolated(CustomsRule.NOT_ENOUGH_DECLARED, name(), left(), devices);
        }
        registered = registered.plus(devices);
    }

    /** Gives back devices whose import was undone. */
    public void giveBack(Quantity devices) {
        registered = registered.minus(devices);
    }

    @Override
    public DeclarationLineId id() {
        return new DeclarationLineId(id);
    }

    @Override
    public String label() {
        return name().toString();
    }

    /** The line as sentences name it. */
    public LineName name() {
        return new LineName(LineName.Paper.DECLARATION, declaration.label(), lineNo);
    }

    public int lineNo() {
        return lineNo;
    }

    public PermitLineId permitLine() {
        return permitLine;
    }

    public HsCode hs() {
        return hs;
    }

    public String goods() {
        return goods;
    }

    public Quantity quantity() {
        return quantity;
    }

    /** What the declaration says of these goods. */
    public DeclaredGoods facts() {
        var value = lineValue == null || currency == null ? null : new Money(lineValue, Money.currencyOf(currency));
        return new DeclaredGoods(hs, goods, quantity, value, origin);
    }

    /** How many declared devices are not in the register yet. */
    public Quantity left() {
        return quantity.minus(registered);
    }

    /** How many devices of this line stand in the register. */
    public Quantity registered() {
        return registered;
    }
}
