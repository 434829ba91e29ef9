package org.provenant.domain.valuation;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** What a device cost in the books of its company, and over how long that is written off. Each device has one at most. */
@Entity
@Table(name = "asset_value")
public class AssetValue implements Recorded {

    public static final int PAPER_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "asset_value")
    @SequenceGenerator(name = "asset_value", sequenceName = "asset_value_seq", allocationSize = 50)
    private Long id;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId equipment;

    @Column(name = "original_cost")
    private BigDecimal originalCost;

    @HappenedOn
    @Column(name = "used_from")
    private LocalDate usedFrom;

    @Enumerated(EnumType.STRING)
    private Treatment treatment;

    @Column(name = "depreciation_band")
    private @Nullable String depreciationBand;

    @Column(name = "life_months")
    private int lifeMonths;

    @Column(name = "accounting_paper")
    private @Nullable String accountingPaper;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AssetValue() {}

    /** @throws RuleViolated a {@link ValuationRule} if the rules forbid these facts */
    public AssetValue(EquipmentId equipment, Facts facts, AssetRules rules) {
        this.equipment = equipment;
        set(facts, rules);
    }

    /** @throws RuleViolated a {@link ValuationRule} if the rules forbid these facts */
    public void correct(Facts facts, AssetRules rules) {
        set(facts, rules);
    }

    private void set(Facts facts, AssetRules rules) {
        treatment = rules.check(facts);
        originalCost = facts.cost();
        usedFrom = facts.usedFrom();
        depreciationBand = facts.band();
        lifeMonths = facts.months();
        accountingPaper = facts.paper();
    }

    @Override
    public AssetValueId id() {
        return new AssetValueId(id);
    }

    @Override
    public String label() {
        return originalCost.toPlainString() + " VND";
    }

    public EquipmentId equipment() {
        return equipment;
    }

    /**
     * What the books say.
     *
     * @param cost original cost (nguyên giá) in whole đồng
     * @param usedFrom the first day that counts for depreciation
     * @param band code of a depreciation band of the rule book; none for tools
     * @param months over how many it is written off
     * @param paper where the books say so, such as the number of the asset's card
     */
    public record Facts(
            BigDecimal cost,
            LocalDate usedFrom,
            @Nullable String band,
            int months,
            @Nullable String paper) {

        /** @throws RuleViolated {@link ValuationRule#COST_INVALID} or {@link ValuationRule#LIFE_INVALID} */
        public Facts {
            cost = new Depreciation(cost, usedFrom, months).cost();
            band = Text.optional(band, "depreciationBand", PAPER_LENGTH);
            paper = Text.optional(paper, "accountingPaper", PAPER_LENGTH);
        }
    }
}
