package org.provenant.domain.equipment.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.Recorded;

/** A device that a consent speaks of, or a permit line with all devices that came in on it. */
@Entity
@Table(name = "consented_goods")
public class ConsentedGoods implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consented_goods")
    @SequenceGenerator(name = "consented_goods", sequenceName = "consented_goods_seq", allocationSize = 50)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "consent_id", updatable = false)
    private UseConsent consent;

    @Column(name = "equipment_id", updatable = false)
    private @Nullable EquipmentId device;

    @Column(name = "permit_line_id", updatable = false)
    private @Nullable PermitLineId permitLine;

    @SuppressWarnings("NullAway.Init")
    protected ConsentedGoods() {}

    ConsentedGoods(UseConsent consent, EquipmentId device) {
        this.consent = consent;
        this.device = device;
    }

    ConsentedGoods(UseConsent consent, PermitLineId permitLine) {
        this.consent = consent;
        this.permitLine = permitLine;
    }

    @Override
    public ConsentedGoodsId id() {
        return new ConsentedGoodsId(id);
    }

    @Override
    public String label() {
        return consent.label();
    }

    public @Nullable EquipmentId device() {
        return device;
    }

    public @Nullable PermitLineId permitLine() {
        return permitLine;
    }
}
