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
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Projection;
import org.provenant.domain.shared.Quantity;

/** A line of a declaration as it stood before an amendment. */
@Entity
@Table(name = "declaration_version_line")
@Projection(of = DeclarationLine.class)
public class DeclarationVersionLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "declaration_version_line")
    @SequenceGenerator(
            name = "declaration_version_line",
            sequenceName = "declaration_version_line_seq",
            allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "version_id")
    private DeclarationVersion version;

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

    @SuppressWarnings("NullAway.Init")
    protected DeclarationVersionLine() {}

    DeclarationVersionLine(DeclarationVersion version, DeclarationLine line) {
        var facts = line.facts();
        var value = facts.value();
        this.version = version;
        this.lineNo = line.lineNo();
        this.permitLine = line.permitLine();
        this.hs = facts.hs();
        this.goods = facts.goods();
        this.quantity = facts.quantity();
        this.lineValue = value == null ? null : value.amount();
        this.currency = value == null ? null : value.currency().getCurrencyCode();
        this.origin = facts.origin();
    }

    public int lineNo() {
        return lineNo;
    }

    public PermitLineId permitLine() {
        return permitLine;
    }

    public Quantity quantity() {
        return quantity;
    }
}
