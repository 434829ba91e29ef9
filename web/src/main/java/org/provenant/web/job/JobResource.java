package org.provenant.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.job.CancelJob;
import org.provenant.application.job.JobList;
import org.provenant.application.job.JobRow;
import org.provenant.application.job.JobSort;
import org.provenant.application.job.TryJobAgain;
import org.provenant.domain.job.JobId;
import org.provenant.domain.job.JobState;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

/** Long work: how far it is, called off, tried again. */
@Path("/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {

    @Inject
    JobList list;

    @Inject
    CancelJob cancel;

    @Inject
    TryJobAgain tryAgain;

    /** The long work of the company. */
    @GET
    @Operation(
            operationId = "listJobs",
            summary = "List long work that waits, runs or is over",
            description = "Danh sách việc dài đang chờ, đang chạy hoặc đã xong.")
    public Items<JobRow> list(
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable JobState state,
            @QueryParam("mine") @DefaultValue("false") @Parameter(description = "Only what you have asked for")
                    boolean mine,
            @QueryParam("sort") @DefaultValue("QUEUED") JobSort sort,
            @BeanParam Paging paging) {
        return Items.of(list.find(new JobList.Query(state, mine), paging.by(sort), paging.size(), paging.after()));
    }

    /** One piece of it. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getJob", summary = "Get how far long work is", description = "Xem tiến độ một việc dài.")
    public JobRow get(@PathParam("id") JobId id) {
        return list.get(id);
    }

    /** Calls it off. */
    @POST
    @Path("/{id}/cancel")
    @Operation(
            operationId = "cancelJob",
            summary = "Call off long work that you have asked for",
            description = "Hủy việc dài do chính bạn yêu cầu. What runs ends with its next step and changes nothing.")
    public JobRow cancel(@PathParam("id") JobId id) {
        cancel.cancel(id);
        return get(id);
    }

    /** Queues it once more. */
    @POST
    @Path("/{id}/again")
    @Operation(
            operationId = "tryJobAgain",
            summary = "Queue work once more that failed, was refused or was called off",
            description = "Chạy lại việc dài đã lỗi, bị từ chối hoặc đã hủy.")
    public JobRow again(@PathParam("id") JobId id) {
        tryAgain.again(id);
        return get(id);
    }
}
