package org.provenant.domain.usage;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A period for which custodians are asked once.
 *
 * @param from the day on which they are asked, by which the period is known
 * @param answerBy the last day on which an answer is in time
 * @param remindFrom the day from which they are reminded
 * @param headsFrom the day from which heads of units are told
 * @param officersFrom the day from which all compliance officers are told
 */
public record ConfirmationPeriod(
        LocalDate from, LocalDate answerBy, LocalDate remindFrom, LocalDate headsFrom, LocalDate officersFrom)
        implements Serializable {

    /** How urgent it is on a day. */
    public ConfirmationStage stageOn(LocalDate day) {
        if (!day.isBefore(officersFrom)) {
            return ConfirmationStage.OFFICERS_TOLD;
        }
        if (!day.isBefore(headsFrom)) {
            return ConfirmationStage.HEADS_TOLD;
        }
        if (day.isAfter(answerBy)) {
            return ConfirmationStage.OVERDUE;
        }
        return day.isBefore(remindFrom) ? ConfirmationStage.ASKED : ConfirmationStage.REMINDED;
    }
}
