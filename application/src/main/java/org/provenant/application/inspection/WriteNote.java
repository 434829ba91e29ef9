package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionNote;
import org.provenant.domain.inspection.InspectionNoteId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.shared.RuleViolated;

/** Keeps a note that only auditors see. */
@UseCase
@Allowed(Permission.INSPECT)
public class WriteNote {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    @Inject
    Inspections inspections;

    @Inject
    Subjects subjects;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link InspectionRule#INSPECTION_CLOSED}, {@link InspectionRule#NO_SUCH_SUBJECT} or
     *     {@link InspectionRule#SUBJECT_AMBIGUOUS}
     */
    public InspectionNoteId write(InspectionId id, String text, About about) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return inspections
                .add(new InspectionNote(
                        inspections.open(id),
                        text,
                        subjects.find(about),
                        HexFormat.of().formatHex(salt),
                        callers.current().requireUser(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .id();
    }
}
