package org.provenant.domain.processing;

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
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Recorded;

/** Goods of a permit line that left by an export without being registered one by one. */
@Entity
@Table(name = "exported_goods")
public class ExportedGoods implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "exported_goods")
    @SequenceGenerator(name = "exported_goods", sequenceName = "exported_goods_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "export_id")
    private ProcessingExport export;

    @Column(name = "permit_line_id")
    private PermitLineId permitLine;

    private Quantity quantity;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ExportedGoods() {}

    ExportedGoods(ProcessingExport export, PermitLine line, Quantity quantity) {
        this.export = export;
        this.permitLine = line.id();
        this.quantity = Quantity.atLeastOne(quantity.pieces());
    }

    @Override
    public ExportedGoodsId id() {
        return new ExportedGoodsId(id);
    }

    @Override
    public String label() {
        return export.number().digits();
    }

    public PermitLineId permitLine() {
        return permitLine;
    }

    public Quantity quantity() {
        return quantity;
    }
}
