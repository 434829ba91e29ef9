package org.provenant.application.compliance;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.compliance.BreachState;
import org.provenant.domain.compliance.FoundBy;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.regulation.Certainty;

/**
 * One breach.
 *
 * @param number how people call it
 * @param reportedBy the user who told of it; nobody if a run of the rules found it
 * @param descriptionEn what a run of the rules saw, in English; nothing for what people describe
 * @param basis the rule that stands against it; none if no rule of the book does
 * @param goneOn since when its cause is gone, as the run of the rules saw it; it stays open until somebody closes it
 * @param remedy what was done about it
 * @param version for edits
 */
public record BreachRow(
        long id,
        String number,
        long equipmentId,
        String assetTag,
        String device,
        LifecycleStage stage,
        String place,
        @Nullable String custodian,
        BreachKind kind,
        FoundBy foundBy,
        LocalDate foundOn,
        @Nullable String reportedBy,
        @Nullable String description,
        @Nullable String descriptionEn,
        @Nullable String basis,
        @Nullable Certainty certainty,
        BreachState state,
        @Nullable LocalDate goneOn,
        @Nullable String remedy,
        @Nullable String evidence,
        @Nullable String fileName,
        @Nullable String closedBy,
        @Nullable LocalDate closedOn,
        int version)
        implements Serializable {

    /** Whether software found it by a rule that nobody has compared with the law: something to look into, no breach yet. */
    public boolean isSign() {
        return foundBy == FoundBy.RULES && certainty != Certainty.VERIFIED;
    }

    public boolean isOpen() {
        return state == BreachState.OPEN;
    }
}
