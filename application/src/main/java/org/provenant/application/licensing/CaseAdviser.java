package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.CaseAdvice;
import org.provenant.domain.regulation.CaseFinder;
import org.provenant.domain.regulation.FinderRules;
import org.provenant.domain.regulation.ImportIntent;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.RuleViolated;

/** Tells which cases may permit an intended import, by the latest edition of the rule book today. */
@Lookup
@Allowed({Permission.READ_RECORDS, Permission.VERIFY_FORMS})
public class CaseAdviser {

    @Inject
    RuleBook rules;

    /** @throws RuleViolated if the year of manufacture lies after this one or too far back */
    public Advised advise(ImportIntent intent) {
        var point = rules.now();
        var read = new FinderRules(
                rules.at(RuleKind.CASE, point),
                rules.at(RuleKind.CONDITION, point),
                rules.at(RuleKind.OUTSIDE_ROUTE, point),
                rules.at(RuleKind.PRINCIPLE, point),
                rules.at(RuleKind.OTHER_CONTROL, point),
                rules.at(RuleKind.HS_MAPPING, point),
                rules.listedGoods(point));
        return new Advised(point, new CaseFinder(read, point.day().getYear()).advise(intent));
    }

    /** @param point the rules that the advice rests on */
    public record Advised(RulePoint point, CaseAdvice advice) implements Serializable {}
}
