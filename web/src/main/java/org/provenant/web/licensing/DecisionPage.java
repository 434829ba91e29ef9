package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.CaseDecisions;
import org.provenant.domain.licensing.CaseDecisionId;
import org.provenant.domain.regulation.CaseAdvice;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.ListAddress;

/** One decision of the case finder: what was asked, what the rules advised, what was decided and why. */
@Named
@RequestScoped
public class DecisionPage {

    @Inject
    CaseDecisions decisions;

    @Inject
    Labels labels;

    @Inject
    ListAddress address;

    private CaseDecisions.@Nullable Card card;

    public CaseDecisions.Card getCard() {
        if (card == null) {
            card = decisions.get(new CaseDecisionId(address.id()));
        }
        return card;
    }

    /** What was chosen, in words. */
    public String getChosen() {
        var chosen = getCard();
        return labels.word(chosen.permittedCase() == null ? chosen.route() : chosen.permittedCase());
    }

    /** The cases that were made for the purpose. */
    public List<CaseAdvice.Finding> getSuitable() {
        return getCard().advice().cases().stream()
                .filter(each -> each.verdict() != CaseAdvice.Verdict.OTHER_PURPOSE)
                .toList();
    }

    /** Whether the history is shown rather than the facts. */
    public boolean isHistory() {
        return "history".equals(address.value("tab"));
    }
}
