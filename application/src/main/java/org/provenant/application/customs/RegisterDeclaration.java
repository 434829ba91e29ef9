package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.permit.Permits;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclaredGoods;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.ValueRule;

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
    RuleBook rules;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link CustomsRule#DAY_TO_COME}, {@link CustomsRule#NO_LINES}, {@link CustomsRule#NO_PERMIT},
     *     {@link CustomsRule#NUMBER_TAKEN}, {@link CustomsRule#HS_NOT_ON_PERMIT_LINE},
     *     {@link CustomsRule#NOT_AN_IMPORT_TYPE}, {@link CustomsRule#CASE_NOT_FOR_TYPE},
     *     {@link PermitRule#NOT_VALID_ON} or {@link PermitRule#NOT_ENOUGH_LEFT}
     */
    public Registered register(Declaration.Facts facts, List<Line> goods) {
        facts.requireRegisteredBy(LocalDate.now(clock));
        if (goods.isEmpty()) {
            throw new RuleViolated(CustomsRule.NO_LINES);
        }
        permits.lock(goods.stream().map(Line::requirePermitLine).toList());
        var declaration = new Declaration(callers.current().requireCompany(), facts);
        var types = rules.types(rules.on(facts.registeredOn()));
        for (var line : goods) {
            var drawnFrom = permits.line(line.requirePermitLine());
            declaration.requireCoveredBy(drawnFrom.permit(), types);
            declaration.addLine(drawnFrom, line.facts());
        }
        return new Registered(
                declarations.add(declaration).id(), !facts.number().looksLikeImport());
    }

    /**
     * One kind of goods and the permit line that it is taken off.
     *
     * @param permitLine refused if there is none
     * @param value value of the whole line, if it is known
     * @param currency currency of the value
     * @param origin country of origin, if it is known
     */
    public record Line(
            @Nullable PermitLineId permitLine,
            HsCode hs,
            String goods,
            Quantity quantity,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable Country origin) {

        /** Goods of which neither value nor origin was entered. */
        public Line(PermitLineId permitLine, HsCode hs, String goods, Quantity quantity) {
            this(permitLine, hs, goods, quantity, null, null, null);
        }

        PermitLineId requirePermitLine() {
            if (permitLine == null) {
                throw new RuleViolated(CustomsRule.NO_PERMIT, goods);
            }
            return permitLine;
        }

        DeclaredGoods facts() {
            return new DeclaredGoods(hs, goods, quantity, moneyOf(value, currency), origin);
        }
    }

    /** A value needs its currency. */
    static @Nullable Money moneyOf(@Nullable BigDecimal value, @Nullable String currency) {
        if (value == null) {
            return null;
        }
        if (currency == null || currency.isBlank()) {
            throw new RuleViolated(ValueRule.REQUIRED, new Term("field.currency"));
        }
        return new Money(value, Money.currencyOf(currency));
    }

    /** @param numberUnusual whether the number does not begin as those of import declarations do: worth a second look */
    public record Registered(DeclarationId id, boolean numberUnusual) {}
}
