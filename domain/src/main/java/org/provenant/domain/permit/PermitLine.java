package org.provenant.domain.permit;

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
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.LineName;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * One permitted kind of goods. Neither what is declared on it nor what is registered from it ever exceeds what is
 * permitted (deduction as on form 05/TDTL/GSQL).
 */
@Entity
@Table(name = "permit_line")
public class PermitLine implements Recorded {

    public static final int GOODS_LENGTH = 500;
    public static final int UNIT_LENGTH = 30;
    public static final int PURPOSE_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "permit_line")
    @SequenceGenerator(name = "permit_line", sequenceName = "permit_line_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "permit_id")
    private Permit permit;

    @Column(name = "line_no")
    private int lineNo;

    private String goods;

    private HsCode hs;

    private Quantity permitted;

    private Quantity declared = Quantity.NONE;

    private Quantity imported = Quantity.NONE;

    private Quantity exported = Quantity.NONE;

    private String unit;

    private String purpose;

    @Column(name = "place_id")
    private @Nullable PlaceId place;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PermitLine() {}

    PermitLine(Permit permit, int lineNo, Facts facts) {
        this.permit = permit;
        this.lineNo = lineNo;
        this.goods = Text.required(facts.goods(), "goods", GOODS_LENGTH);
        this.hs = facts.hs();
        this.permitted = Quantity.atLeastOne(facts.permitted().pieces());
        this.unit = Text.required(facts.unit(), "unit", UNIT_LENGTH);
        this.purpose = Text.required(facts.purpose(), "purpose", PURPOSE_LENGTH);
        this.place = facts.place();
    }

    /**
     * Takes a declared quantity off the line.
     *
     * @throws RuleViolated {@link PermitRule#NOT_ENOUGH_LEFT} if less is left to declare
     */
    public void declare(Quantity wanted) {
        if (wanted.isMoreThan(leftToDeclare())) {
            throw new RuleViolated(PermitRule.NOT_ENOUGH_LEFT, name(), leftToDeclare(), wanted);
        }
        declared = declared.plus(wanted);
    }

    /**
     * Gives back what a declaration had taken off before it was amended or cancelled.
     *
     * @throws RuleViolated {@link PermitRule#MORE_OUT_THAN_IN} if goods have left that would not have come
     */
    public void giveBackDeclared(Quantity pieces) {
        requireHere(pieces);
        declared = declared.minus(pieces);
    }

    /**
     * Counts devices that come into the register from this line.
     *
     * @throws RuleViolated {@link PermitRule#NOT_ENOUGH_LEFT} if fewer are left,
     *     {@link PermitRule#MORE_OUT_THAN_IN} if so many have left without having been registered
     */
    public void register(Quantity devices) {
        if (devices.isMoreThan(left())) {
            throw new RuleViolated(PermitRule.NOT_ENOUGH_LEFT, name(), left(), devices);
        }
        requireHere(devices);
        imported = imported.plus(devices);
    }

    /** Gives back devices whose import was undone. */
    public void giveBack(Quantity devices) {
        imported = imported.minus(devices);
    }

    /**
     * Counts goods that leave the country again without ever having been registered one by one.
     *
     * @throws RuleViolated {@link PermitRule#MORE_OUT_THAN_IN} if fewer came in
     */
    public void export(Quantity pieces) {
        if (pieces.pieces() > unregistered()) {
            throw new RuleViolated(PermitRule.MORE_OUT_THAN_IN, name(), Math.max(0, unregistered()), pieces);
        }
        exported = exported.plus(pieces);
    }

    /** Goods that have left need to have come in, whatever is declared or registered afterwards. */
    private void requireHere(Quantity pieces) {
        if (exported.pieces() > 0 && pieces.pieces() > unregistered()) {
            throw new RuleViolated(PermitRule.MORE_OUT_THAN_IN, name(), unregistered(), pieces);
        }
    }

    /** Pieces declared that are no registered devices and have not left. */
    private int unregistered() {
        return declared.pieces() - imported.pieces() - exported.pieces();
    }

    @Override
    public PermitLineId id() {
        return new PermitLineId(id);
    }

    @Override
    public String label() {
        return name().toString();
    }

    /** The line as sentences name it. */
    public LineName name() {
        return new LineName(LineName.Paper.PERMIT, permit.number(), lineNo);
    }

    public Permit permit() {
        return permit;
    }

    public int lineNo() {
        return lineNo;
    }

    public String goods() {
        return goods;
    }

    public HsCode hs() {
        return hs;
    }

    public Quantity permitted() {
        return permitted;
    }

    /** What declarations have taken off the line. */
    public Quantity declared() {
        return declared;
    }

    /** How many devices from this line stand in the register. */
    public Quantity imported() {
        return imported;
    }

    /** What has left the country again without ever having been registered one by one. */
    public Quantity exported() {
        return exported;
    }

    public Quantity left() {
        return permitted.minus(imported);
    }

    public Quantity leftToDeclare() {
        return permitted.minus(declared);
    }

    public String unit() {
        return unit;
    }

    public String purpose() {
        return purpose;
    }

    public @Nullable PlaceId place() {
        return place;
    }

    /**
     * What the permit's annex says of one kind of goods.
     *
     * @param place where it may be used, if the permit says so
     */
    public record Facts(
            String goods,
            HsCode hs,
            Quantity permitted,
            String unit,
            String purpose,
            @Nullable PlaceId place) {}
}
