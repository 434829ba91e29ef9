package org.provenant.domain.regulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.CaseAdvice.Outside;
import org.provenant.domain.regulation.CaseAdvice.Status;
import org.provenant.domain.regulation.CaseAdvice.Verdict;
import org.provenant.domain.regulation.CaseAdvice.Why;

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

    /** What the rules say of this intent. */
    public CaseAdvice advise(ImportIntent intent) {
        var heading = rules.goods().find(intent.hs()).orElse(null);
        var findings = rules.cases().stream()
                .map(row -> finding(row, intent, heading != null))
                .sorted(Comparator.comparing(CaseAdvice.Finding::verdict))
                .toList();
        return new CaseAdvice(
                heading == null ? null : listing(heading),
                findings,
                outside(intent, heading != null, findings),
                rules.principles().stream().map(CaseFinder::said).toList(),
                rules.controls().stream()
                        .filter(row -> intent.hs().isUnder(row.content().text(RuleField.HEADING)))
                        .map(row -> new CaseAdvice.Control(
                                row.content().choice(RuleField.CONTROL, OtherControl.class),
                                row.content().text(RuleField.HEADING),
                                row.source()))
                        .toList());
    }

    private CaseAdvice.Finding finding(RuleRow row, ImportIntent intent, boolean listed) {
        var permittedCase = PermittedCase.valueOf(row.code());
        var conditions = rules.conditions().stream()
                .filter(each -> each.content().cases().contains(permittedCase))
                .map(each -> condition(each, intent, listed))
                .toList();
        return new CaseAdvice.Finding(
                permittedCase, said(row), verdict(intent.purpose().suits(permittedCase), conditions), conditions);
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

    private CaseAdvice.Condition condition(RuleRow row, ImportIntent intent, boolean listed) {
        var content = row.content();
        var test = content.choice(RuleField.TEST, RuleTest.class);
        return new CaseAdvice.Condition(
                said(row),
                test,
                status(test, row, intent, listed),
                content.find(RuleField.QUESTION_VI),
                content.find(RuleField.QUESTION_EN));
    }

    private Status status(RuleTest test, RuleRow row, ImportIntent intent, boolean listed) {
        return switch (test) {
            case GOODS_LISTED -> of(listed);
            case GOODS_USED -> of(intent.state().countsAsUsed());
            case GOODS_REFURBISHED -> of(intent.state() == GoodsState.REFURBISHED);
            case MAX_AGE_YEARS -> ofAge(intent.manufactureYear(), row.content());
            case OWNER_RELATED ->
                intent.relation() == null ? Status.UNKNOWN : of(intent.relation() == OwnerRelation.RELATED);
            case NOT_SOLD_INLAND ->
                intent.purpose() == ImportPurpose.SALE_IN_VIETNAM ? Status.MISSING : ofAnswer(row, intent);
            default -> ofAnswer(row, intent);
        };
    }

    private Status ofAge(@Nullable Integer manufactured, RuleContent condition) {
        return manufactured == null || condition.find(RuleField.LIMIT) == null
                ? Status.UNKNOWN
                : of(year - manufactured <= condition.number(RuleField.LIMIT));
    }

    private static Status ofAnswer(RuleRow row, ImportIntent intent) {
        var answer = intent.answers().get(row.code());
        return answer == null ? Status.UNKNOWN : of(answer == Answer.YES);
    }

    private static Status of(boolean met) {
        return met ? Status.MET : Status.MISSING;
    }

    private List<Outside> outside(ImportIntent intent, boolean listed, List<CaseAdvice.Finding> findings) {
        var outside = new ArrayList<Outside>();
        if (!intent.state().countsAsUsed()) {
            add(outside, OutsideRoute.NL0, Why.NOT_USED);
        } else if (!listed) {
            add(outside, OutsideRoute.NL0, Why.NOT_LISTED);
            if (intent.hs().isUnder("84") || intent.hs().isUnder("85")) {
                add(outside, OutsideRoute.UM1, Why.USED_MACHINERY);
            }
        } else if (findings.stream()
                .noneMatch(each -> each.verdict() == Verdict.FITS || each.verdict() == Verdict.OPEN)) {
            add(outside, OutsideRoute.BAN, Why.NO_CASE_FITS);
        }
        if (intent.state() == GoodsState.REFURBISHED) {
            add(outside, OutsideRoute.CP1, Why.REFURBISHED);
        }
        if (intent.purpose() == ImportPurpose.CHIP_PROJECT || intent.purpose() == ImportPurpose.RESEARCH) {
            add(outside, OutsideRoute.CH1, Why.CHIP_OR_RESEARCH);
        }
        return outside;
    }

    private void add(List<Outside> outside, OutsideRoute route, Why why) {
        rules.routes().stream()
                .filter(row -> row.code().equals(route.name()))
                .findFirst()
                .ifPresent(row -> outside.add(new Outside(
                        route,
                        said(row),
                        why,
                        row.content().text(RuleField.NOTE_VI),
                        row.content().text(RuleField.NOTE_EN))));
    }

    private static CaseAdvice.Listing listing(RuleRow heading) {
        return new CaseAdvice.Listing(
                said(heading),
                heading.content().find(RuleField.NOTE_VI),
                heading.content().find(RuleField.NOTE_EN));
    }

    private static CaseAdvice.Said said(RuleRow row) {
        return new CaseAdvice.Said(
                row.code(), row.content().text(RuleField.NAME_VI), row.content().text(RuleField.NAME_EN), row.source());
    }
}
