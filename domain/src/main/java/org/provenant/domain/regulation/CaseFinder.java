package org.provenant.domain.regulation;

import java.util.Comparator;
import java.util.List;
import org.provenant.domain.regulation.CaseAdvice.Status;
import org.provenant.domain.regulation.CaseAdvice.Verdict;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * Goes from goods, purpose and answers to the cases that may permit their import, with each condition met, missing or
 * unknown. It reads the rules of one point and decides nothing.
 */
public final class CaseFinder {

    private final FinderRules rules;
    private final int year;

    /** @param year the year of import, for the age of goods */
    public CaseFinder(FinderRules rules, int year) {
        this.rules = rules;
        this.year = year;
    }

    /**
     * What the rules say of this intent.
     *
     * @throws RuleViolated {@link ValueRule#YEAR_INVALID} if the goods would be made before {@value
     *     ImportIntent#FIRST_YEAR} or after the year of import
     */
    public CaseAdvice advise(ImportIntent intent) {
        intent.requireMadeBy(year);
        var code = new CodeReader(rules.goods(), rules.mappings()).read(intent.hs());
        var findings = rules.cases().stream()
                .map(row -> finding(row, intent, code))
                .sorted(Comparator.comparing(CaseAdvice.Finding::verdict))
                .toList();
        return new CaseAdvice(
                code.listing(),
                findings,
                new OtherRoutes(rules.routes(), intent, code, listed(intent, code)).after(findings),
                rules.principles().stream().map(CaseAdvice::said).toList(),
                rules.controls().stream()
                        .filter(row -> code.isUnder(row.content().text(RuleField.HEADING), intent.hs()))
                        .map(row -> new CaseAdvice.Control(
                                row.content().choice(RuleField.CONTROL, OtherControl.class),
                                row.content().text(RuleField.HEADING),
                                row.source()))
                        .toList(),
                code);
    }

    /** Whether the goods are on the list: by their code, and where that does not tell by what the user says. */
    private Status listed(ImportIntent intent, CaseAdvice.Code code) {
        if (code.question(Language.VI) != null) {
            return rules.conditions().stream()
                    .filter(row -> row.content().choice(RuleField.TEST, RuleTest.class) == RuleTest.GOODS_LISTED)
                    .findFirst()
                    .map(row -> ofAnswer(row, intent))
                    .orElse(Status.UNKNOWN);
        }
        return switch (code.standing()) {
            case LISTED -> Status.MET;
            case FORMER ->
                code.former().stream().noneMatch(each -> each.listed().isEmpty()) ? Status.MET : Status.UNKNOWN;
            case BESIDE_LISTED, NOT_LISTED -> Status.MISSING;
            case NO_SUCH_CODE -> Status.UNKNOWN;
        };
    }

    private CaseAdvice.Finding finding(RuleRow row, ImportIntent intent, CaseAdvice.Code code) {
        var permittedCase = PermittedCase.valueOf(row.code());
        var conditions = rules.conditions().stream()
                .filter(each -> each.content().cases().contains(permittedCase))
                .map(each -> condition(each, intent, code))
                .toList();
        return new CaseAdvice.Finding(
                permittedCase,
                CaseAdvice.said(row),
                verdict(intent.purpose().suits(permittedCase), conditions),
                conditions);
    }

    private static Verdict verdict(boolean suits, List<CaseAdvice.Condition> conditions) {
        if (!suits) {
            return Verdict.OTHER_PURPOSE;
        }
        if (conditions.stream().anyMatch(each -> each.status() == Status.MISSING)) {
            return Verdict.FAILS;
        }
        return conditions.stream().allMatch(each -> each.status() == Status.MET) ? Verdict.FITS : Verdict.OPEN;
    }

    private CaseAdvice.Condition condition(RuleRow row, ImportIntent intent, CaseAdvice.Code code) {
        var content = row.content();
        var test = content.choice(RuleField.TEST, RuleTest.class);
        var asked = test == RuleTest.GOODS_LISTED && code.question(Language.VI) != null;
        return new CaseAdvice.Condition(
                CaseAdvice.said(row),
                test,
                status(test, row, intent, code),
                asked ? code.question(Language.VI) : content.find(RuleField.QUESTION_VI),
                asked ? code.question(Language.EN) : content.find(RuleField.QUESTION_EN));
    }

    private Status status(RuleTest test, RuleRow row, ImportIntent intent, CaseAdvice.Code code) {
        return switch (test) {
            case GOODS_LISTED -> listed(intent, code);
            case GOODS_USED, GOODS_REFURBISHED, MAX_AGE_YEARS ->
                new GoodsTraits(intent.state(), intent.manufactureYear(), year)
                        .meet(row.content())
                        .map(CaseFinder::of)
                        .orElse(Status.UNKNOWN);
            case OWNER_RELATED ->
                intent.relation() == null ? Status.UNKNOWN : of(intent.relation() == OwnerRelation.RELATED);
            case NOT_SOLD_INLAND ->
                intent.purpose() == ImportPurpose.SALE_IN_VIETNAM ? Status.MISSING : ofAnswer(row, intent);
            default -> ofAnswer(row, intent);
        };
    }

    private static Status ofAnswer(RuleRow row, ImportIntent intent) {
        var answer = intent.answers().get(row.code());
        return answer == null ? Status.UNKNOWN : of(answer == Answer.YES);
    }

    private static Status of(boolean met) {
        return met ? Status.MET : Status.MISSING;
    }
}
