package org.provenant.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.deadline.DeadlineList;
import org.provenant.application.deadline.DeadlineRow;
import org.provenant.application.deadline.DeadlineSort;
import org.provenant.domain.deadline.DeadlineKind;
import org.provenant.domain.deadline.Nearness;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

/** What is due over the whole life of the goods. */
@Path("/deadlines")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines", description = "What is due, and by which rule · Các thời hạn")
public class DeadlineResource {

    @Inject
    DeadlineList deadlines;

    /** Those of the company acted for. */
    @GET
    @Operation(
            operationId = "listDeadlines",
            summary = "List what is due, and what was missed and is not done yet",
            description =
                    "Danh sách thời hạn. Computed from the records; what is done is not in it any more. `certainty`"
                            + " other than `VERIFIED` says that nobody has compared the rule with the law.")
    public Items<DeadlineRow> list(
            @QueryParam("q") @Parameter(description = "Words in what the record is called") @Nullable String words,
            @QueryParam("kind") @Parameter(description = "Only deadlines of this kind") @Nullable DeadlineKind kind,
            @QueryParam("when") @Parameter(description = "Only overdue ones, or those so near") @Nullable Nearness when,
            @QueryParam("from") @Parameter(description = "Due on this day or later") @Nullable LocalDate from,
            @QueryParam("to") @Parameter(description = "Due on this day or earlier") @Nullable LocalDate to,
            @QueryParam("mine") @DefaultValue("false") @Parameter(description = "Only what the caller sees to")
                    boolean mine,
            @QueryParam("sort") @DefaultValue("DAY") DeadlineSort sort,
            @BeanParam Paging paging) {
        return Items.of(deadlines.find(
                new DeadlineList.Query(words, kind, when, from, to, mine, false),
                paging.by(sort),
                paging.size(),
                paging.after()));
    }
}
