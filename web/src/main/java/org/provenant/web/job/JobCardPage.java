package org.provenant.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.job.CancelJob;
import org.provenant.application.job.JobList;
import org.provenant.application.job.JobRow;
import org.provenant.application.job.TryJobAgain;
import org.provenant.domain.job.JobId;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One piece of long work: how far it is, and what its asker may still decide. */
@Named
@RequestScoped
public class JobCardPage {

    private static final int HUNDRED = 100;

    @Inject
    JobList list;

    @Inject
    CancelJob cancel;

    @Inject
    TryJobAgain tryAgain;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable JobRow row;

    public void cancel() {
        cancel.cancel(id());
        redirects.again("job.done.cancelled");
    }

    public void again() {
        tryAgain.again(id());
        redirects.again("job.done.again");
    }

    public JobRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    /** The page of the record that it is about. */
    public String getSubjectPage() {
        var id = "?id=" + getRow().subject();
        return switch (getRow().kind()) {
            case CONFIRM_IMPORT -> "/intake/card.xhtml" + id;
            case APPLY_UPDATE -> "/intake/update.xhtml" + id;
            case MAKE_EVIDENCE_PACK -> "/evidence/card.xhtml" + id;
            case DELIVER_SCHEDULED, MAKE_EXPORT -> "/schedule/inbox.xhtml";
            case ISSUE_REPORT -> "/reporting/draft.xhtml" + id;
        };
    }

    public boolean isCancellable() {
        return getRow().mine() && !getRow().state().isOver() && !getRow().cancelAsked();
    }

    public boolean isRepeatable() {
        return getRow().mine() && getRow().state().isUndone();
    }

    /** How much is done, of a hundred. */
    public int getPercent() {
        return getRow().total() == 0 ? 0 : HUNDRED * getRow().done() / getRow().total();
    }

    private JobId id() {
        return new JobId(address.id());
    }
}
