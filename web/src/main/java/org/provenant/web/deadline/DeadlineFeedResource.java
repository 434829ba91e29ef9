package org.provenant.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.deadline.CloseDeadlineFeed;
import org.provenant.application.deadline.DeadlineFeeds;
import org.provenant.application.deadline.MakeDeadlineFeed;
import org.provenant.domain.deadline.DeadlineFeedId;
import org.provenant.domain.deadline.FeedReach;
import org.provenant.web.labelling.PublicAddress;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;

/** The caller's own calendar addresses. */
@Path("/deadline-feeds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines")
public class DeadlineFeedResource {

    @Inject
    DeadlineFeeds feeds;

    @Inject
    MakeDeadlineFeed makeFeed;

    @Inject
    CloseDeadlineFeed closeFeed;

    @Inject
    PublicAddress address;

    /** Those in use first. */
    @GET
    @Operation(
            operationId = "listDeadlineFeeds",
            summary = "List your own calendar addresses, those in use first",
            description = "Địa chỉ lịch của tôi. The addresses themselves are not kept and cannot be shown again.")
    public Items<DeadlineFeeds.Row> list() {
        return Items.all(feeds.own());
    }

    /** Makes one. */
    @POST
    @Operation(
            operationId = "makeDeadlineFeed",
            summary = "Make a private address under which a calendar program reads deadlines (iCalendar)",
            description =
                    "Tạo địa chỉ lịch riêng. Whoever knows the address reads what you may read; it is answered once"
                            + " and can be withdrawn.")
    @APIResponseSchema(value = DeadlineFeedMade.class, responseCode = "201")
    public Response make(DeadlineFeedWanted request) {
        var made = makeFeed.make(new MakeDeadlineFeed.Command(request.name(), request.reach()));
        return Response.status(Response.Status.CREATED)
                .entity(new DeadlineFeedMade(made.id().value(), DeadlineFeedPage.address(address.get(), made.key())))
                .build();
    }

    /** Ends one. */
    @POST
    @Path("/{id}/withdraw")
    @Operation(
            operationId = "withdrawDeadlineFeed",
            summary = "Withdraw a calendar address of your own; from then on it opens nothing",
            description = "Thu hồi địa chỉ lịch.")
    public Items<DeadlineFeeds.Row> withdraw(@PathParam("id") DeadlineFeedId id, Because because) {
        closeFeed.close(id, because.reason());
        return list();
    }

    /**
     * What is wanted.
     *
     * @param name where it is read, such as the name of a phone
     * @param reach only what the caller sees to, or all of the company
     */
    public record DeadlineFeedWanted(String name, FeedReach reach) {}

    /** @param address to be given to the calendar program; it cannot be shown again */
    public record DeadlineFeedMade(long id, String address) {}
}
