package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.GivenPaper;
import org.provenant.domain.inspection.GivenPaperId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.inspection.PaperRequestId;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** The company gives what was asked for: a file, once that was found harmless, or the record where it is kept. */
@UseCase
@Allowed(Permission.ANSWER_INSPECTIONS)
public class GivePaper {

    @Inject
    Inspections inspections;

    @Inject
    Subjects subjects;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated a {@link FileRule}, {@link InspectionRule#FILE_OR_RECORD},
     *     {@link InspectionRule#REQUEST_ACCEPTED}, {@link InspectionRule#REQUEST_CLOSED} or
     *     {@link InspectionRule#OWN_REQUEST}
     */
    public GivenPaperId give(Command command) {
        var request = inspections.request(command.inspection(), command.request(), command.version());
        var subject = subjects.find(command.about());
        request.give(callers.current().requireUser());
        inspections.touch(request);
        var file = command.file();
        var attachment = file == null ? null : AttachmentGuard.check(file.name(), file.bytes());
        if (file != null) {
            files.store(file.bytes());
        }
        return inspections
                .add(new GivenPaper(
                        command.request(),
                        attachment,
                        subject,
                        command.remark(),
                        callers.current().requireUser(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .id();
    }

    /**
     * @param version the version that the user saw
     * @param file none if a record is named
     */
    public record Command(
            InspectionId inspection,
            PaperRequestId request,
            int version,
            AddPaper.@Nullable Sent file,
            About about,
            @Nullable String remark) {}
}
