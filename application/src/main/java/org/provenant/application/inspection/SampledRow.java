package org.provenant.application.inspection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.inspection.RiskFactor;
import org.provenant.domain.inspection.SampleResult;

/**
 * Something drawn, as the register described it at the moment of drawing.
 *
 * @param position its place in the order of drawing, from 1
 * @param hits how often its value was hit; once unless it was drawn by value
 * @param record its number in the register
 * @param label asset tag, or number of the permit or declaration
 * @param state its stage, validity or state, by the name of the constant
 * @param riskPoints the sum of its risk points, if it was drawn by risk
 * @param riskFactors what they came from, by the names of the constants with commas between
 * @param result what the auditor saw; nothing until somebody has looked
 * @param version for edits
 */
public record SampledRow(
        long id,
        int position,
        int hits,
        long record,
        String label,
        String name,
        @Nullable String serialNumber,
        @Nullable String state,
        @Nullable String placePath,
        @Nullable String custodianName,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable Integer riskPoints,
        @Nullable String riskFactors,
        @Nullable SampleResult result,
        @Nullable String remark,
        @Nullable String checkedBy,
        @Nullable Instant checkedAt,
        int version)
        implements Serializable {

    /** What makes it worth a look. */
    public List<RiskFactor> factors() {
        return riskFactors == null || riskFactors.isEmpty()
                ? List.of()
                : Arrays.stream(riskFactors.split(",")).map(RiskFactor::valueOf).toList();
    }
}
