package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.permit.Permits;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.Amendment;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.DeclaredGoods;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Enters an amendment of a declaration that customs has accepted. What was declared until then stays readable as a
 * version; the permit lines give or take the difference.
 */
@UseCase
@Corrects
@Allowed(Permission.MANAGE_DECLARATIONS)
public class AmendDeclaration {

    @Inject
    Declarations declarations;

    @Inject
    Permits permits;

    @Inject
    RuleBook rules;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link CustomsRule#AMENDMENT_NUMBER}, {@link CustomsRule#AMENDED_TOO_EARLY},
     *     {@link CustomsRule#BELOW_REGISTERED}, {@link PermitRule#NOT_ENOUGH_LEFT}, or as at registration
     */
    public void amend(Command command) {
        if (command.amendedOn().isAfter(LocalDate.now(clock))) {
            throw new RuleViolated(CustomsRule.DAY_TO_COME, command.amendedOn());
        }
        declarations.lock(
                command.id(),
                command.lines().stream()
                        .map(Line::permitLine)
                        .filter(Objects::nonNull)
                        .toList());
        var declaration = declarations.get(command.id(), command.version());
        recorder.happenedOn(command.amendedOn());
        declarations.keep(declaration.amend(new Amendment(
                command.number(),
                command.amendedOn(),
                command.customsOffice(),
                command.typeCode(),
                command.temporaryUntil(),
                command.lines().stream().map(line -> amended(declaration, line)).toList(),
                command.reason())));
        var types = rules.types(rules.on(declaration.facts().registeredOn()));
        for (var line : declaration.lines()) {
            declaration.requireCoveredBy(permits.line(line.permitLine()).permit(), types);
        }
    }

    private Amendment.Line amended(Declaration declaration, Line line) {
        var goods = new DeclaredGoods(
                line.hs(),
                line.goods(),
                line.quantity(),
                RegisterDeclaration.moneyOf(line.value(), line.currency()),
                line.origin());
        if (line.lineNo() != null) {
            var drawnFrom = declaration.line(line.lineNo()).permitLine();
            return new Amendment.Line(line.lineNo(), permits.line(drawnFrom), goods);
        }
        if (line.permitLine() == null) {
            throw new RuleViolated(CustomsRule.NO_PERMIT, line.goods());
        }
        return new Amendment.Line(null, permits.line(line.permitLine()), goods);
    }

    /**
     * @param version the version that the user saw
     * @param number the number with its twelfth digit as the amended paper has it
     * @param temporaryUntil last day of a temporary import
     * @param lines the lines that change and those that are new
     */
    public record Command(
            DeclarationId id,
            int version,
            DeclarationNumber number,
            LocalDate amendedOn,
            String customsOffice,
            String typeCode,
            @Nullable LocalDate temporaryUntil,
            List<Line> lines,
            Reason reason) {}

    /**
     * One line as amended.
     *
     * @param lineNo the line that changes; nothing for a new one
     * @param permitLine the permit line that a new line is taken off
     * @param quantity none to take the line off the declaration
     */
    public record Line(
            @Nullable Integer lineNo,
            @Nullable PermitLineId permitLine,
            HsCode hs,
            String goods,
            Quantity quantity,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable Country origin) {}
}
