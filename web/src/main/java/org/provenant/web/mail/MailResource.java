package org.provenant.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.provenant.application.mail.GiveUpMail;
import org.provenant.application.mail.MailList;
import org.provenant.application.mail.MailRow;
import org.provenant.application.mail.MailSort;
import org.provenant.application.mail.TryMailAgain;
import org.provenant.domain.mail.MailPurpose;
import org.provenant.domain.mail.MailState;
import org.provenant.domain.mail.OutgoingMailId;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The letters of this installation and how far each is. */
@Path("/mails")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mail")
public class MailResource {

    @Inject
    MailList list;

    @Inject
    TryMailAgain tryAgain;

    @Inject
    GiveUpMail giveUp;

    /** The letters. */
    @GET
    @Operation(
            operationId = "listMails",
            summary = "List outgoing e-mail and how far each letter is",
            description = "Danh sách thư gửi đi. What letters say is not told here.")
    public Items<MailRow> list(
            @QueryParam("q") @Parameter(description = "Words in address, name or subject") @Nullable String words,
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable MailState state,
            @QueryParam("purpose") @Parameter(description = "Only those written for this") @Nullable
                    MailPurpose purpose,
            @QueryParam("sort") @DefaultValue("QUEUED") MailSort sort,
            @BeanParam Paging paging) {
        return Items.of(
                list.find(new MailList.Query(words, state, purpose), paging.by(sort), paging.size(), paging.after()));
    }

    /** One letter. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getMail", summary = "Get how far one letter is", description = "Xem một thư gửi đi.")
    @APIResponseSchema(MailRow.class)
    public Response get(@PathParam("id") OutgoingMailId id) {
        var mail = list.get(id);
        return Answers.found(mail, mail.version());
    }

    /** Sends it as soon as the server takes it. */
    @POST
    @Path("/{id}/again")
    @Operation(
            operationId = "tryMailAgain",
            summary = "Try a letter again that waits or has failed",
            description = "Gửi lại thư đang chờ hoặc đã thất bại.")
    @APIResponseSchema(MailRow.class)
    public Response again(
            @PathParam("id") OutgoingMailId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            Because because) {
        tryAgain.again(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /** Does not send it. */
    @POST
    @Path("/{id}/give-up")
    @Operation(
            operationId = "giveUpMail",
            summary = "Decide that a letter is not sent",
            description = "Bỏ thư, không gửi nữa.")
    @APIResponseSchema(MailRow.class)
    public Response giveUp(
            @PathParam("id") OutgoingMailId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            Because because) {
        giveUp.giveUp(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }
}
