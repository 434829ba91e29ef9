package org.provenant.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.job.JobList;
import org.provenant.application.job.JobRow;
import org.provenant.application.job.JobSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.job.JobState;
import org.provenant.web.platform.ListAddress;

/** The long work of the company, the latest first. */
@Named
@RequestScoped
public class JobListPage {

    @Inject
    JobList list;

    @Inject
    ListAddress address;

    private @Nullable Page<JobRow> page;

    /** The rows that the address asks for. */
    public Page<JobRow> getPage() {
        if (page == null) {
            var latestFirst = address.value("sort") == null;
            page = list.find(
                    new JobList.Query(getState(), isMine()),
                    new SortColumn.Order(address.sortedBy(JobSort.QUEUED), latestFirst || address.isDescending()),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    /** Whether something on the page still waits or runs. */
    public boolean isRunning() {
        return getPage().rows().stream().anyMatch(row -> !row.state().isOver());
    }

    public JobState[] getStates() {
        return JobState.values();
    }

    public @Nullable JobState getState() {
        return address.value("state", JobState.class);
    }

    public boolean isMine() {
        return address.value("mine") != null;
    }
}
