package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.PutsRight;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Corrects the head of a permit that was typed wrongly from the paper, with a reason. It must still cover the days on
 * which goods were declared on it.
 */
@UseCase
@PutsRight
@Allowed(Permission.MANAGE_PERMITS)
public class CorrectPermit {

    @Inject
    Permits permits;

    @Inject
    Database database;

    /** @throws RuleViolated {@link PermitRule#NOT_VALID_ON} if it would not cover a declaration any more */
    public void correct(Command command) {
        var permit = permits.get(command.id(), command.version());
        permits.lock(permit.lines().stream().map(PermitLine::id).toList());
        permit.correct(command.facts());
        database.sql()
                .createQuery("""
                        select distinct d.registered_on from declaration d
                          join declaration_line dl on dl.declaration_id = d.id
                          join permit_line pl on pl.id = dl.permit_line_id
                        where pl.permit_id = :permit and d.state <> 'CANCELLED' order by d.registered_on
                        """)
                .bind("permit", command.id().value())
                .mapTo(LocalDate.class)
                .forEach(permit::requireValidOn);
    }

    /** @param version the version that the user saw */
    public record Command(PermitId id, int version, Permit.Facts facts, Reason reason) {}
}
