package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.ChangeView;
import org.provenant.application.identity.RetireView;
import org.provenant.application.identity.SaveView;
import org.provenant.application.identity.ShareView;
import org.provenant.application.identity.ViewList;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.identity.ViewedList;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.RecordVersion;

/** Views of lists under a name. */
@Path(SavedViewResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Saved views", description = "Lists with their filters under a name · Bộ lọc đã lưu")
public class SavedViewResource {

    static final String LIST = "/saved-views";

    @Inject
    ViewList views;

    @Inject
    SaveView saveView;

    @Inject
    ChangeView changeView;

    @Inject
    ShareView shareView;

    @Inject
    RetireView retireView;

    /** The own views, and those that others share. */
    @GET
    @Operation(
            operationId = "listSavedViews",
            summary = "List the own saved views and those that others share",
            description = "Bộ lọc đã lưu của mình và bộ lọc được chia sẻ trong công ty.")
    public Items<ViewList.View> list(
            @QueryParam("list") @Parameter(description = "Only views of this list") @Nullable ViewedList list) {
        return Items.all(views.of(list));
    }

    /** One view. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getSavedView", summary = "Get one saved view", description = "Xem một bộ lọc đã lưu.")
    @APIResponseSchema(ViewList.View.class)
    public Response get(@PathParam("id") SavedViewId id) {
        var view = views.get(id);
        return Answers.found(view, view.version());
    }

    /** Keeps the state of a list under a name. */
    @POST
    @Operation(
            operationId = "saveView",
            summary = "Save the state of a list under a name",
            description =
                    "Lưu bộ lọc, cách sắp xếp và cột của một danh sách. `state` holds the parameters of the page's"
                            + " address.")
    @APIResponseSchema(value = ViewList.View.class, responseCode = "201")
    public Response save(NewView view) {
        var id = saveView.save(view.list(), view.name(), view.state());
        return Response.created(Answers.address(LIST, id)).entity(views.get(id)).build();
    }

    /** Renames an own view, and has the list open with it or no more. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "changeView",
            summary = "Rename an own view, and have the list open with it or no more",
            description = "Đổi tên bộ lọc của mình, hoặc chọn mở danh sách bằng bộ lọc này.")
    @APIResponseSchema(ViewList.View.class)
    public Response change(
            @PathParam("id") SavedViewId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ChangedView view) {
        changeView.change(new ChangeView.Command(id, RecordVersion.seen(seen), view.name(), view.preferred()));
        return get(id);
    }

    /** Lets everybody in the company find an own view, or nobody else. */
    @POST
    @Path("/{id}/sharing")
    @Operation(
            operationId = "shareView",
            summary = "Share an own view in the company, or keep it private",
            description = "Chia sẻ bộ lọc của mình trong công ty, hoặc thôi chia sẻ.")
    public ViewList.View share(@PathParam("id") SavedViewId id, Sharing sharing) {
        shareView.share(id, sharing.shared());
        return views.get(id);
    }

    /** Takes an own view out of use; the answer tells those that are left. */
    @POST
    @Path("/{id}/retirement")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "retireView",
            summary = "Take an own view out of use; it stays in the history",
            description = "Ngừng dùng bộ lọc của mình; lịch sử vẫn giữ.")
    public Items<ViewList.View> retire(@PathParam("id") SavedViewId id) {
        retireView.retire(id);
        return Items.all(views.of(null));
    }

    /** @param state the parameters of the list's address, such as {@code stage=IN_USE&sort=-RECEIVED_ON} */
    public record NewView(ViewedList list, String name, String state) {}

    /** @param preferred whether the list opens with it */
    public record ChangedView(String name, boolean preferred) {}

    /** @param shared whether everybody in the company finds it */
    public record Sharing(boolean shared) {}
}
