package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.usecase.Allowed;
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

    /** @throws RuleViolated {@link ComplianceRule#BREACH_CLOSED} or a {@link FileRule} */
    public void close(Command command) {
        book.close(
                List.of(new CloseBreaches.Seen(command.breach(), command.version())),
                command.remedy(),
                command.evidence(),
                command.file());
    }

    /**
     * @param version the version that the user saw
     * @param remedy what was done about it
     * @param evidence number and date of the paper that proves it
     * @param file the paper itself, if there is one
     */
    public record Command(BreachId breach, int version, String remedy, String evidence, AddPaper.@Nullable Sent file) {}
}
