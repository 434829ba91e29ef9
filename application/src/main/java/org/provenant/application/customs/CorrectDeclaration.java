package org.provenant.application.customs;

import jakarta.inject.Inject;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Corrects the head of a declaration that was typed wrongly from the paper, with a reason. */
@UseCase
@Allowed(Permission.MANAGE_DECLARATIONS)
public class CorrectDeclaration {

    @Inject
    Declarations declarations;

    @Inject
    Permits permits;

    /** @throws RuleViolated {@link PermitRule#NOT_VALID_ON} if a permit drawn on does not cover the corrected day */
    public void correct(Command command) {
        var declaration = declarations.get(command.id(), command.version());
        for (var line : declaration.lines()) {
            permits.line(line.permitLine())
                    .permit()
                    .requireValidOn(command.facts().registeredOn());
        }
        declaration.correct(command.facts());
    }

    /** @param version the version that the user saw */
    public record Command(DeclarationId id, int version, Declaration.Facts facts, Reason reason) {}
}
