package org.provenant.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.mail.MailServerLookup;
import org.provenant.application.mail.SetMailServer;
import org.provenant.application.mail.TestMailServer;
import org.provenant.domain.mail.MailEncryption;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.RecordVersion;

/** The server that takes the e-mail of this installation. */
@Path("/mail-server")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mail", description = "Mail server and outgoing e-mail · Máy chủ thư và thư gửi đi")
public class MailServerResource {

    @Inject
    MailServerLookup lookup;

    @Inject
    SetMailServer setServer;

    @Inject
    TestMailServer testServer;

    /** What is set. */
    @GET
    @Operation(
            operationId = "getMailServer",
            summary = "Get the mail server of this installation",
            description = "Máy chủ thư; 404 nếu chưa đặt. The password is never told.")
    @APIResponseSchema(MailServerLookup.Known.class)
    public Response get() {
        var known = lookup.get();
        return Answers.found(known, known.version());
    }

    /** Sets it. */
    @PUT
    @Operation(
            operationId = "setMailServer",
            summary = "Set the mail server of this installation",
            description =
                    "Đặt máy chủ thư. `If-Match` is `\"0\"` as long as nothing was set. Without a password the kept"
                            + " one stays, if host, port, encryption and user stay too.")
    @APIResponseSchema(MailServerLookup.Known.class)
    public Response set(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, ChangedMailServer server) {
        setServer.set(new SetMailServer.Command(
                RecordVersion.seen(seen),
                new MailServer.Facts(
                        server.sending(),
                        server.host(),
                        server.port(),
                        server.encryption(),
                        server.user(),
                        server.from(),
                        server.firstPause(),
                        server.longestPause(),
                        server.daysToTry()),
                server.password(),
                server.reason()));
        return get();
    }

    /** Tries it. */
    @POST
    @Path("/tests")
    @Operation(
            operationId = "testMailServer",
            summary = "Send a letter through the mail server at once and tell what it said",
            description =
                    "Gửi thư thử. Refused with what the server said, word for word, if it does not take the letter.")
    public MailTest test(MailTest test) {
        testServer.test(test.to());
        return test;
    }

    /** @param password none to keep the one that was given before */
    public record ChangedMailServer(
            boolean sending,
            String host,
            int port,
            MailEncryption encryption,
            @Nullable String user,
            @Nullable String password,
            String from,
            int firstPause,
            int longestPause,
            int daysToTry,
            Reason reason) {}

    /** @param to the address that the letter goes to */
    public record MailTest(String to) {}
}
