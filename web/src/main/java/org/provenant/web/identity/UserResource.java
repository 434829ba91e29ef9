package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.provenant.application.identity.AddUser;
import org.provenant.application.identity.CorrectUser;
import org.provenant.application.identity.GiveRole;
import org.provenant.application.identity.LockUser;
import org.provenant.application.identity.ResetPassword;
import org.provenant.application.identity.UnlockUser;
import org.provenant.application.identity.UserList;
import org.provenant.application.identity.UserRow;
import org.provenant.application.identity.UserSort;
import org.provenant.application.identity.WithdrawRole;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The users and their roles. */
@Path(UserResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users", description = "Users and their roles · Người dùng và vai trò")
public class UserResource {

    static final String LIST = "/users";

    @Inject
    UserList users;

    @Inject
    AddUser addUser;

    @Inject
    CorrectUser correctUser;

    @Inject
    LockUser lockUser;

    @Inject
    UnlockUser unlockUser;

    @Inject
    GiveRole giveRole;

    @Inject
    WithdrawRole withdrawRole;

    @Inject
    ResetPassword resetPassword;

    /** The users whom the caller may see. */
    @GET
    @Operation(
            operationId = "listUsers",
            summary = "List users with their roles",
            description = "Danh sách người dùng. Auditors see those of their company.")
    public Items<UserRow> list(
            @QueryParam("q") @Parameter(description = "Words in user name, name or e-mail address") @Nullable
                    String words,
            @QueryParam("role") @Parameter(description = "Only those with this role now") @Nullable Role role,
            @QueryParam("company") @Parameter(description = "Only those with a role in this company") @Nullable
                    CompanyId company,
            @QueryParam("locked") @Parameter(description = "Only locked ones, or only others") @Nullable Boolean locked,
            @QueryParam("sort") @DefaultValue("NAME") UserSort sort,
            @BeanParam Paging paging) {
        return Items.of(users.find(
                new UserList.Query(words, role, company, locked), paging.by(sort), paging.size(), paging.after()));
    }

    /** One user. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getUser", summary = "Get one user", description = "Xem một người dùng.")
    @APIResponseSchema(UserRow.class)
    public Response get(@PathParam("id") UserId id) {
        var user = users.get(id);
        return Answers.found(user, user.version());
    }

    /** Makes an account. */
    @POST
    @Operation(
            operationId = "addUser",
            summary = "Add a user, who gets an initial password",
            description = "Thêm người dùng. The initial password is shown only here; it opens nothing but the choice of"
                    + " an own one on the web page.")
    @APIResponseSchema(value = UserAdded.class, responseCode = "201")
    public Response add(NewUser user) {
        var added = addUser.add(user.login(), user.name(), user.language(), user.email());
        return Response.created(Answers.address(LIST, added.user()))
                .entity(new UserAdded(added.user(), added.initialPassword()))
                .build();
    }

    /** Corrects a user's name, language or address of e-mail. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "correctUser",
            summary = "Correct a user's name, language or e-mail address",
            description =
                    "Sửa tên, ngôn ngữ hoặc địa chỉ thư của người dùng. Without an address the user gets no e-mail.")
    @APIResponseSchema(UserRow.class)
    public Response correct(
            @PathParam("id") UserId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, CorrectedUser user) {
        correctUser.correct(new CorrectUser.Command(
                id, RecordVersion.seen(seen), user.name(), user.language(), user.email(), user.reason()));
        return get(id);
    }

    /** Keeps a user out. */
    @POST
    @Path("/{id}/lock")
    @Operation(
            operationId = "lockUser",
            summary = "Lock a user out at once, tokens included",
            description = "Khóa người dùng ngay lập tức.")
    @APIResponseSchema(UserRow.class)
    public Response lock(
            @PathParam("id") UserId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Because because) {
        lockUser.lock(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /** Lets a user in again. */
    @POST
    @Path("/{id}/unlock")
    @Operation(operationId = "unlockUser", summary = "Let a locked user in again", description = "Mở khóa người dùng.")
    @APIResponseSchema(UserRow.class)
    public Response unlock(
            @PathParam("id") UserId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Because because) {
        unlockUser.unlock(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /** Gives a user a new initial password. */
    @POST
    @Path("/{id}/password")
    @Operation(
            operationId = "resetPassword",
            summary = "Give a user a new initial password and end the user's tokens",
            description = "Đặt lại mật khẩu. The password is shown only here.")
    public UserAdded reset(
            @PathParam("id") UserId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Because because) {
        return new UserAdded(id, resetPassword.reset(id, RecordVersion.seen(seen), because.reason()));
    }

    /** Gives a role. */
    @POST
    @Path("/{id}/roles")
    @Operation(
            operationId = "giveRole",
            summary = "Give a user a role in a company",
            description =
                    "Giao vai trò. Without a company an administrator keeps the installation, and an auditor reads every company.")
    @APIResponseSchema(UserRow.class)
    public Response give(@PathParam("id") UserId id, RoleChange change) {
        giveRole.give(new GiveRole.Command(id, change.role(), change.company(), change.reason()));
        return get(id);
    }

    /** Takes a role back. */
    @POST
    @Path("/{id}/roles/withdraw")
    @Operation(operationId = "withdrawRole", summary = "Take a role back from a user", description = "Thu hồi vai trò.")
    @APIResponseSchema(UserRow.class)
    public Response withdraw(@PathParam("id") UserId id, RoleChange change) {
        withdrawRole.withdraw(new WithdrawRole.Command(id, change.role(), change.company(), change.reason()));
        return get(id);
    }

    /**
     * @param login user name: 3 to 60 unaccented letters, digits and the marks . _ @ -
     * @param email where the user gets e-mail; none if nowhere
     */
    public record NewUser(
            String login,
            String name,
            Language language,
            @Nullable String email) {}

    /** @param initialPassword to be handed over; it cannot be shown again */
    public record UserAdded(UserId user, String initialPassword) {}

    /**
     * What a user is called from now on, and why.
     *
     * @param email where the user gets e-mail from now on; none if nowhere
     */
    public record CorrectedUser(
            String name, Language language, @Nullable String email, Reason reason) {}

    /** @param company none for an administrator or an auditor of all companies */
    public record RoleChange(Role role, @Nullable CompanyId company, Reason reason) {}
}
