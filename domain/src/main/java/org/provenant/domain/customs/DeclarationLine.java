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
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

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

    private Quantity registered = Quantity.NONE;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DeclarationLine() {}

    DeclarationLine(
            Declaration declaration, int lineNo, PermitLine drawnFrom, HsCode hs, String goods, Quantity quantity) {
        if (!hs.equals(drawnFrom.hs())) {
            throw new RuleViolated(CustomsRule.HS_NOT_ON_PERMIT_LINE, hs, drawnFrom.label(), drawnFrom.hs());
        }
        this.declaration = declaration;
        this.lineNo = lineNo;
        this.permitLine = drawnFrom.id();
        this.hs = hs;
        this.goods = Text.required(goods, "goods", PermitLine.GOODS_LENGTH);
        this.quantity = Quantity.atLeastOne(quantity.pieces());
    }

    /**
     * Counts devices that come into the register from this line.
     *
     * @throws RuleViolated {@link CustomsRule#NOT_ENOUGH_DECLARED} if fewer are left
     */
    public void register(Quantity devices) {
        if (devices.isMoreThan(left())) {
            throw new RuleViolated(CustomsRule.NOT_ENOUGH_DECLARED, label(), left(), devices);
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
        return declaration.number() + " / " + lineNo;
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

    /** How many declared devices are not in the register yet. */
    public Quantity left() {
        return quantity.minus(registered);
    }

    /** How many devices of this line stand in the register. */
    public Quantity registered() {
        return registered;
    }
}
