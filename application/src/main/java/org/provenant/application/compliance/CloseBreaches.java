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

/** Closes several breaches that were put right alike, all with the same evidence, or none of them. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class CloseBreaches {

    /** So many are closed at once. */
    public static final int MOST = 500;

    @Inject
    BreachBook book;

    /**
     * @throws RuleViolated {@link ComplianceRule#NO_BREACH_CHOSEN}, {@link ComplianceRule#TOO_MANY_BREACHES},
     *     {@link ComplianceRule#BREACH_CLOSED} or a {@link FileRule}
     */
    public void close(Command command) {
        var breaches = command.breaches().stream().distinct().toList();
        if (breaches.isEmpty()) {
            throw new RuleViolated(ComplianceRule.NO_BREACH_CHOSEN);
        }
        if (breaches.size() > MOST) {
            throw new RuleViolated(ComplianceRule.TOO_MANY_BREACHES, breaches.size(), MOST);
        }
        book.close(breaches, command.remedy(), command.evidence(), command.file());
    }

    /**
     * @param remedy what was done about them
     * @param evidence number and date of the paper that proves it
     * @param file the paper itself, if there is one
     */
    public record Command(List<Seen> breaches, String remedy, String evidence, AddPaper.@Nullable Sent file) {}

    /** @param version the version that the user saw */
    public record Seen(BreachId breach, int version) {}
}
