package org.provenant.application.receiving;

import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.customs.Declarations;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.PutsRight;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.receiving.Matching;
import org.provenant.domain.receiving.ReceivingRule;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Puts a quantity right that was typed wrongly from the declaration, with a reason, while the goods are not cleared. No
 * version is kept, as customs never accepted what stood here; the history tells what it was.
 */
@UseCase
@PutsRight
@Allowed(Permission.MANAGE_DECLARATIONS)
public class CorrectDeclaredQuantity {

    @Inject
    Declarations declarations;

    @Inject
    Permits permits;

    @Inject
    ReceivingDesk desk;

    /**
     * @throws RuleViolated {@link ReceivingRule#BELOW_RECEIVED}, {@link CustomsRule#BELOW_REGISTERED},
     *     {@link CustomsRule#ALREADY_CLEARED}, {@link CustomsRule#DECLARATION_CANCELLED} or
     *     {@link PermitRule#NOT_ENOUGH_LEFT}
     */
    public void correct(Command command) {
        declarations.lock(command.id(), List.of());
        var declaration = declarations.get(command.id(), command.version());
        var line = declaration.line(command.lineNo());
        int received = desk.matching(command.id())
                .counts()
                .getOrDefault(line.id(), new Matching.Count(0, 0, 0))
                .received();
        if (command.quantity().pieces() < received) {
            throw new RuleViolated(ReceivingRule.BELOW_RECEIVED, line.name(), received, command.quantity());
        }
        declaration.correctQuantity(command.lineNo(), permits.line(line.permitLine()), command.quantity());
    }

    /**
     * @param version the version that the user saw
     * @param quantity pieces as the paper has them
     */
    public record Command(DeclarationId id, int version, int lineNo, Quantity quantity, Reason reason) {}
}
