package org.provenant.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.AnswerFinding;
import org.provenant.application.inspection.CloseFinding;
import org.provenant.application.inspection.FindingList;
import org.provenant.application.inspection.FindingRow;
import org.provenant.application.inspection.InspectionList;
import org.provenant.application.inspection.InspectionRow;
import org.provenant.domain.inspection.FindingOutcome;
import org.provenant.domain.inspection.InspectionFindingId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One finding: what was found, the company's answer, and how it ended. */
@Named
@RequestScoped
public class FindingPage {

    @Inject
    InspectionList list;

    @Inject
    FindingList findings;

    @Inject
    AnswerFinding answerFinding;

    @Inject
    CloseFinding closeFinding;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable InspectionRow inspection;
    private @Nullable FindingRow row;
    private int version;
    private @Nullable String response;
    private @Nullable FindingOutcome outcome;
    private @Nullable String remark;

    /** Remembers which version the user sees. */
    public void load() {
        version = getRow().version();
    }

    /** The company answers. */
    public void answer() {
        answerFinding.answer(new AnswerFinding.Command(id(), finding(), version, Objects.requireNonNull(response)));
        redirects.again("inspection.done.answered");
    }

    /** The auditor closes it. */
    public void close() {
        closeFinding.close(new CloseFinding.Command(id(), finding(), version, Objects.requireNonNull(outcome), remark));
        redirects.again("inspection.done.findingClosed");
    }

    public InspectionRow getInspection() {
        if (inspection == null) {
            inspection = list.get(id());
        }
        return inspection;
    }

    public FindingRow getRow() {
        if (row == null) {
            var wanted = finding().value();
            row = findings.of(id()).stream()
                    .filter(each -> each.id() == wanted)
                    .findFirst()
                    .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, wanted));
        }
        return row;
    }

    public FindingOutcome[] getOutcomes() {
        return FindingOutcome.values();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getResponse() {
        return response;
    }

    public void setResponse(@Nullable String response) {
        this.response = response;
    }

    public @Nullable FindingOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable FindingOutcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    private InspectionId id() {
        return new InspectionId(address.id());
    }

    private InspectionFindingId finding() {
        var number = address.number("finding");
        return new InspectionFindingId(number == null ? 0 : number);
    }
}
