package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.RuleViolated;

/**
 * Enters a customs declaration and takes its goods off the permits. The permit must be valid on the day of registration
 * (Decree 08/2015/NĐ-CP, Article 25.3) and have that much left, whoever else declares at the same moment.
 */
@UseCase
@Allowed(Permission.MANAGE_DECLARATIONS)
public class RegisterDeclaration {

    @Inject
    Declarations declarations;

    @Inject
    Permits permits;

    @Inject
    Callers callers;

    /**
     * @throws RuleViolated {@link CustomsRule#NO_LINES}, {@link CustomsRule#NUMBER_TAKEN},
     *     {@link CustomsRule#HS_NOT_ON_PERMIT_LINE}, {@link PermitRule#NOT_VALID_ON} or
     *     {@link PermitRule#NOT_ENOUGH_LEFT}
     */
    public Registered register(Declaration.Facts facts, List<Line> goods) {
        if (goods.isEmpty()) {
            throw new RuleViolated(CustomsRule.NO_LINES);
        }
        permits.lock(goods.stream().map(Line::permitLine).toList());
        var declaration = new Declaration(callers.current().requireCompany(), facts);
        for (var line : goods) {
            declaration.addLine(permits.line(line.permitLine()), line.hs(), line.goods(), line.quantity());
        }
        return new Registered(
                declarations.add(declaration).id(), !facts.number().looksLikeImport());
    }

    /** One kind of goods and the permit line that it is taken off. */
    public record Line(PermitLineId permitLine, HsCode hs, String goods, Quantity quantity) {}

    /** @param numberUnusual whether the number does not begin as those of import declarations do: worth a second look */
    public record Registered(DeclarationId id, boolean numberUnusual) {}
}
