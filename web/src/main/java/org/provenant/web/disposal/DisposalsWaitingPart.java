package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.DisposalHold;
import org.provenant.application.disposal.DisposalNeeds;
import org.provenant.application.disposal.DisposalsWaiting;

/** Disposals that wait for the user, and what stops them all, on the home page. */
@Named
@RequestScoped
public class DisposalsWaitingPart {

    @Inject
    DisposalsWaiting waiting;

    @Inject
    DisposalNeeds needs;

    private DisposalsWaiting.@Nullable Waiting decisions;
    private @Nullable List<DisposalsWaiting.Approved> approved;
    private @Nullable List<DisposalHold.Held> holds;

    /** Approvals and reopenings that the user can decide on. */
    public DisposalsWaiting.Waiting getDecisions() {
        if (decisions == null) {
            decisions = waiting.forCaller();
        }
        return decisions;
    }

    /** What others have approved of what the user proposed. */
    public List<DisposalsWaiting.Approved> getApproved() {
        if (approved == null) {
            approved = waiting.approvedForCaller();
        }
        return approved;
    }

    /** What stops every disposal for now. */
    public List<DisposalHold.Held> getHolds() {
        if (holds == null) {
            holds = needs.holds();
        }
        return holds;
    }

    public boolean isNothing() {
        return getDecisions().all().isEmpty()
                && getApproved().isEmpty()
                && getHolds().isEmpty();
    }
}
