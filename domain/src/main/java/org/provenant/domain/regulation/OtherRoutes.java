package org.provenant.domain.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.CaseAdvice.CodeStanding;
import org.provenant.domain.regulation.CaseAdvice.Finding;
import org.provenant.domain.regulation.CaseAdvice.Outside;
import org.provenant.domain.regulation.CaseAdvice.Status;
import org.provenant.domain.regulation.CaseAdvice.Verdict;
import org.provenant.domain.regulation.CaseAdvice.Why;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/**
 * Where an intended import may belong besides the cases. While it is not known whether the goods are on the list, neither
 * that they need no permit is told nor that they are banned.
 */
final class OtherRoutes {

    private final List<RuleRow> rows;
    private final ImportIntent intent;
    private final CaseAdvice.Code code;
    private final Status listed;
    private final List<Outside> routes = new ArrayList<>();

    /**
     * @param rows rows of the kind {@link RuleKind#OUTSIDE_ROUTE}
     * @param listed whether the goods are on the list
     */
    OtherRoutes(List<RuleRow> rows, ImportIntent intent, CaseAdvice.Code code, Status listed) {
        this.rows = rows;
        this.intent = intent;
        this.code = code;
        this.listed = listed;
    }

    /** @param findings how the cases stand */
    List<Outside> after(List<Finding> findings) {
        if (!intent.state().countsAsUsed()) {
            add(OutsideRoute.NL0, Why.NOT_USED, "regulation.advice.newGoods");
        } else if (listed == Status.MISSING) {
            notListed();
        } else if (listed == Status.MET && findings.stream().noneMatch(OtherRoutes::mayPermit)) {
            banned(findings);
        }
        if (intent.state() == GoodsState.REFURBISHED) {
            add(OutsideRoute.CP1, Why.REFURBISHED, null);
        }
        if (intent.purpose() == ImportPurpose.CHIP_PROJECT || intent.purpose() == ImportPurpose.RESEARCH) {
            add(OutsideRoute.CH1, Why.CHIP_OR_RESEARCH, null);
        }
        return routes;
    }

    private static boolean mayPermit(Finding finding) {
        return finding.verdict() == Verdict.FITS || finding.verdict() == Verdict.OPEN;
    }

    private void notListed() {
        if (code.excepting() != null) {
            add(OutsideRoute.NL0, Why.EXCEPTED, "regulation.advice.exceptedGoods");
        } else {
            add(
                    OutsideRoute.NL0,
                    code.standing() == CodeStanding.BESIDE_LISTED ? Why.BESIDE_LISTED : Why.NOT_LISTED,
                    null);
        }
        if (intent.hs().isUnder("84") || intent.hs().isUnder("85")) {
            add(OutsideRoute.UM1, Why.USED_MACHINERY, null);
        }
    }

    private void banned(List<Finding> findings) {
        var seen = names(findings.stream().filter(each -> each.verdict() != Verdict.OTHER_PURPOSE));
        var unseen = names(findings.stream().filter(each -> each.verdict() == Verdict.OTHER_PURPOSE));
        if (unseen.isEmpty()) {
            add(OutsideRoute.BAN, Why.NO_CASE_FITS, null);
        } else if (seen.isEmpty()) {
            add(OutsideRoute.BAN, Why.PURPOSE_WITHOUT_CASE, "regulation.advice.purposeWithoutCase", unseen);
        } else {
            add(OutsideRoute.BAN, Why.NO_CASE_OF_PURPOSE, "regulation.advice.otherPurposes", seen, unseen);
        }
    }

    private static String names(Stream<Finding> findings) {
        return findings.map(each -> each.permittedCase().name()).sorted().collect(Collectors.joining(", "));
    }

    /** @param note key of what is told of the route for this reason; none for what the rule book tells of it */
    private void add(OutsideRoute route, Why why, @Nullable String note, Object... values) {
        rows.stream()
                .filter(row -> row.code().equals(route.name()))
                .findFirst()
                .ifPresent(row -> routes.add(new Outside(
                        route,
                        CaseAdvice.said(row),
                        why,
                        note == null
                                ? row.content().text(RuleField.NOTE_VI)
                                : Terms.in(Language.VI).text(note, values),
                        note == null
                                ? row.content().text(RuleField.NOTE_EN)
                                : Terms.in(Language.EN).text(note, values))));
    }
}
