package org.provenant.application.intake.declarations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provenant.application.intake.KnownNames;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.DeclarationDraft;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.Rule;

/** Finds the permit line that a row draws on: by its number, else by the HS code where only one line has it. */
final class PermitSearch {

    private final DeclarationRegister register;
    private final DeclarationCheck.Problems problems;
    private final KnownNames permits;
    private final Map<Long, List<DeclarationRegister.Line>> lines = new HashMap<>();

    PermitSearch(DeclarationRegister register, DeclarationCheck.Problems problems) {
        this.register = register;
        this.problems = problems;
        this.permits = register.permits();
    }

    /** The line; nothing if the row is a problem now. */
    Optional<PermitLineId> find(DeclarationDraft draft) {
        var found = permits.find(draft.permit());
        if (found.size() != 1) {
            var unknown = found.isEmpty();
            return refuse(
                    draft,
                    DeclarationColumn.PERMIT_NUMBER,
                    draft.permit(),
                    unknown ? IntakeRule.PERMIT_UNKNOWN : IntakeRule.PERMIT_UNCLEAR,
                    draft.permit(),
                    unknown ? permits.nearest(draft.permit()) : permits.labels(found));
        }
        var its = lines.computeIfAbsent(found.get(0), register::linesOf);
        var number = draft.permitLine();
        return number == null ? byGoods(draft, its) : byNumber(draft, number, its);
    }

    private Optional<PermitLineId> byNumber(DeclarationDraft draft, int number, List<DeclarationRegister.Line> its) {
        var line = its.stream().filter(each -> each.lineNo() == number).findFirst();
        if (line.isEmpty()) {
            return refuse(
                    draft,
                    DeclarationColumn.PERMIT_LINE,
                    Integer.toString(number),
                    IntakeRule.PERMIT_LINE_UNKNOWN,
                    draft.permit(),
                    number,
                    numbers(its));
        }
        return Optional.of(line.get().id());
    }

    private Optional<PermitLineId> byGoods(DeclarationDraft draft, List<DeclarationRegister.Line> its) {
        var hs = draft.goods().hs();
        var fitting = its.stream().filter(each -> each.hs().equals(hs)).toList();
        if (fitting.isEmpty()) {
            List<Object> codes =
                    its.stream().map(each -> (Object) each.hs()).distinct().toList();
            return refuse(
                    draft,
                    DeclarationColumn.HS_CODE,
                    hs.toString(),
                    IntakeRule.HS_NOT_ON_PERMIT,
                    hs,
                    draft.permit(),
                    codes);
        }
        if (fitting.size() > 1) {
            return refuse(
                    draft,
                    DeclarationColumn.PERMIT_LINE,
                    "",
                    IntakeRule.PERMIT_LINE_UNCLEAR,
                    draft.permit(),
                    hs,
                    numbers(fitting));
        }
        return Optional.of(fitting.get(0).id());
    }

    private static List<Object> numbers(List<DeclarationRegister.Line> lines) {
        return lines.stream().map(line -> (Object) line.lineNo()).toList();
    }

    private Optional<PermitLineId> refuse(
            DeclarationDraft draft, DeclarationColumn column, String value, Rule rule, Object... values) {
        problems.add(draft.row(), column, value, rule, List.of(values));
        return Optional.empty();
    }
}
