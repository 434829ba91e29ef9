package org.provenant.domain.valuation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.shared.RuleViolated;

/**
 * What the rule book says on one day of fixed assets, tools and their lives.
 *
 * @param threshold cost in đồng from which on something is a fixed asset; none if the book does not say
 * @param toolMonths over how many months a tool is written off at most; none if the book does not say
 */
public record AssetRules(
        @Nullable Parameter threshold, @Nullable Parameter toolMonths, List<DepreciationBand> bands)
        implements Serializable {

    public AssetRules {
        bands = List.copyOf(bands);
    }

    /** @throws RuleViolated {@link ValuationRule#THRESHOLD_UNKNOWN} */
    public Treatment treatmentOf(BigDecimal cost) {
        var least = threshold == null ? null : threshold.number();
        if (least == null || least.isEmpty()) {
            throw new RuleViolated(ValuationRule.THRESHOLD_UNKNOWN);
        }
        return cost.compareTo(BigDecimal.valueOf(least.getAsInt())) >= 0 ? Treatment.FIXED_ASSET : Treatment.TOOL;
    }

    /**
     * How these facts are treated.
     *
     * @throws RuleViolated {@link ValuationRule#THRESHOLD_UNKNOWN}, {@link ValuationRule#BAND_NEEDED},
     *     {@link ValuationRule#BAND_UNKNOWN}, {@link ValuationRule#BAND_NOT_FOR_TOOLS},
     *     {@link ValuationRule#LIFE_OUTSIDE_BAND} or {@link ValuationRule#TOOL_LIFE_TOO_LONG}
     */
    public Treatment check(AssetValue.Facts facts) {
        var treatment = treatmentOf(facts.cost());
        if (treatment == Treatment.TOOL) {
            checkTool(facts);
        } else if (facts.band() == null) {
            throw new RuleViolated(ValuationRule.BAND_NEEDED, thresholdValue());
        } else {
            band(facts.band()).require(facts.months());
        }
        return treatment;
    }

    private void checkTool(AssetValue.Facts facts) {
        if (facts.band() != null) {
            throw new RuleViolated(ValuationRule.BAND_NOT_FOR_TOOLS, thresholdValue());
        }
        var most = toolMonths == null ? null : toolMonths.number();
        if (most != null && most.isPresent() && facts.months() > most.getAsInt()) {
            throw new RuleViolated(ValuationRule.TOOL_LIFE_TOO_LONG, facts.months(), most.getAsInt());
        }
    }

    private DepreciationBand band(String code) {
        return bands.stream()
                .filter(band -> band.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValuationRule.BAND_UNKNOWN, code));
    }

    private BigDecimal thresholdValue() {
        return threshold == null ? BigDecimal.ZERO : new BigDecimal(threshold.value());
    }
}
