package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.Answer;
import org.provenant.domain.regulation.GoodsState;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.ImportIntent;
import org.provenant.domain.regulation.ImportPurpose;
import org.provenant.domain.regulation.OwnerRelation;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.ListAddress;

/** What the address of the case finder asks, so that a copied link asks the same. */
@RequestScoped
public class FinderInput {

    /** Before the code of the condition that a parameter answers. */
    static final String ANSWER = "a.";

    @Inject
    HttpServletRequest request;

    @Inject
    ListAddress address;

    @Inject
    Clock clock;

    /** Whether anything was asked. */
    boolean isBegun() {
        return address.value("hs") != null || address.value("goods") != null;
    }

    /**
     * What is asked, once it can be answered.
     *
     * @return nothing while goods, HS code, state or purpose are missing
     * @throws RuleViolated if the HS code, the year or the goods have not their form
     */
    @Nullable
    ImportIntent intent() {
        var hs = address.value("hs");
        var state = address.value("state", GoodsState.class);
        var purpose = address.value("purpose", ImportPurpose.class);
        var goods = address.value("goods");
        if (hs == null || state == null || purpose == null || goods == null) {
            return null;
        }
        return new ImportIntent(
                goods,
                new HsCode(hs),
                state,
                year(),
                purpose,
                address.value("relation", OwnerRelation.class),
                answers());
    }

    private @Nullable Integer year() {
        var year = address.value("year");
        if (year == null) {
            return null;
        }
        if (!year.strip().matches("\\d{4}")) {
            throw new RuleViolated(ValueRule.YEAR_INVALID, year, Year.now(clock).toString());
        }
        return Integer.valueOf(year.strip());
    }

    private Map<String, Answer> answers() {
        var answers = new TreeMap<String, Answer>();
        for (var name : request.getParameterMap().keySet()) {
            var answer = name.startsWith(ANSWER) && name.length() < 64 ? address.value(name, Answer.class) : null;
            if (answer != null && name.matches("a\\.[A-Z0-9-]+")) {
                answers.put(name.substring(ANSWER.length()), answer);
            }
        }
        return answers;
    }
}
