package org.provenant.application.inspection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.inspection.SampleMethod;
import org.provenant.domain.inspection.SamplePopulation;

/**
 * One sample, with all that is needed to draw it again.
 *
 * @param number its number within the inspection
 * @param wanted how many were asked for
 * @param drawn how many different records were drawn
 * @param checked how many of them the auditor has looked at
 * @param deviating how many of those were not as the register says, or not found
 * @param populationHash SHA-256 of the population as {@code docs/sampling.md} writes it
 */
public record SampleRow(
        long id,
        long inspectionId,
        String inspectionName,
        String companyName,
        int number,
        SamplePopulation population,
        @Nullable String words,
        @Nullable LifecycleStage stage,
        @Nullable Category category,
        @Nullable Long placeId,
        @Nullable String placeName,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay,
        @Nullable String currency,
        SampleMethod method,
        int wanted,
        String seed,
        int populationSize,
        @Nullable BigDecimal populationValue,
        String populationHash,
        String drawnBy,
        Instant drawnAt,
        int drawn,
        int checked,
        int deviating)
        implements Serializable {

    /** Key of the words for the state of something drawn: each kind of record has states of its own. */
    public String stateKey(String state) {
        return switch (population) {
            case EQUIPMENT -> "equipment.LifecycleStage." + state;
            case PERMIT -> "permit.Validity." + state;
            case DECLARATION -> "customs.DeclarationState." + state;
        };
    }
}
