package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;

/** Every day that a record holds is one on which something happened to it, or is known here to be none. */
@RegisterTest
class DaysOfHappeningTest {

    /** Ends of periods, days to come, and days that the use case itself tells to be those of its act. */
    private static final Set<String> OTHER_DAYS = Set.of(
            "ConfirmationRound.answerBy",
            "ConfirmationRound.headsFrom",
            "ConfirmationRound.officersFrom",
            "ConfirmationRound.periodFrom",
            "ConfirmationRound.remindFrom",
            "ControlRecord.issuedOn",
            "ControlRecord.validUntil",
            "DeadlineAnswer.laterUntil",
            "DeadlineNotice.dueOn",
            "Declaration.temporaryUntil",
            "DeviceUpdate.movedOn",
            "DisposalOrder.scheduledFor",
            "DisposalPartner.licensedFrom",
            "DisposalPartner.licensedTo",
            "DossierLine.plannedEnd",
            "DossierPaper.issuedOn",
            "DossierPaper.validUntil",
            "EndPlan.plannedEnd",
            "Equipment.placedOn",
            "Equipment.stageSince",
            "EvidencePack.periodFrom",
            "EvidencePack.periodTo",
            "Inspection.periodFrom",
            "Inspection.periodTo",
            "ManagementForm.effectiveFrom",
            "MoveRequest.movedOn",
            "PaperRequest.dueOn",
            "PeriodicReport.periodFrom",
            "PeriodicReport.periodTo",
            "Permit.validFrom",
            "Permit.validTo",
            "ProcessingContract.endsOn",
            "Repair.expectedOn",
            "ReportDraft.periodFrom",
            "ReportDraft.periodTo",
            "ReportFormVersion.effectiveFrom",
            "Research.beginsOn",
            "Research.endsOn",
            "RuleRow.effectiveFrom",
            "RuleRow.effectiveTo",
            "Sample.fromDay",
            "Sample.toDay",
            "Schedule.validFrom",
            "Schedule.validTo",
            "Shipment.invoiceOn",
            "SpecialPermit.validTo",
            "Stocktake.countUntil",
            "SubmissionRound.supplementDue",
            "UseConsent.validUntil",
            "UsePolicy.startsOn");

    @Inject
    Database database;

    @Test
    void everyDayOfARecordSaysWhetherItIsOneOnWhichSomethingHappened() throws NoSuchFieldException {
        var unsaid = new TreeSet<String>();
        for (var kind : database.descriptors()) {
            var type = kind.getJavaClass();
            if (Recorded.class.isAssignableFrom(type)) {
                for (var fact : Facts.of(kind)) {
                    if (Facts.typeOf(fact) == LocalDate.class
                            && !type.getDeclaredField(fact.getAttributeName()).isAnnotationPresent(HappenedOn.class)) {
                        unsaid.add(type.getSimpleName() + "." + fact.getAttributeName());
                    }
                }
            }
        }

        assertEquals(new TreeSet<>(OTHER_DAYS), unsaid);
    }
}
