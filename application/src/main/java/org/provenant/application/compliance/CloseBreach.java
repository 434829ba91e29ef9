package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.compliance.BreachId;
import org.provenant.domain.compliance.ComplianceRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** Closes a breach that was put right, with evidence. Nothing closes one by itself. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class CloseBreach {

    @Inject
    BreachBook book;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ComplianceRule#BREACH_CLOSED} or a {@link FileRule} */
    public void close(Command command) {
        var breach = book.get(command.breach(), command.version());
        var sent = command.file();
        var file = sent == null ? null : AttachmentGuard.check(sent.name(), sent.bytes());
        if (sent != null) {
            files.store(sent.bytes());
        }
        breach.close(
                command.remedy(),
                command.evidence(),
                file,
                LocalDate.now(clock),
                callers.current().requireUser());
    }

    /**
     * @param version the version that the user saw
     * @param remedy what was done about it
     * @param evidence number and date of the paper that proves it
     * @param file the paper itself, if there is one
     */
    public record Command(BreachId breach, int version, String remedy, String evidence, AddPaper.@Nullable Sent file) {}
}
