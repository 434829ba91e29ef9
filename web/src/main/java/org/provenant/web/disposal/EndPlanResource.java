package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.DevicePlan;
import org.provenant.application.disposal.DuePlan;
import org.provenant.application.disposal.EndPlans;
import org.provenant.application.disposal.LinePlan;
import org.provenant.application.disposal.PlanEndOfUse;
import org.provenant.application.disposal.WithdrawEndPlan;
import org.provenant.domain.disposal.EndPlan;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.RecordVersion;

/** Plans for the end of use, beside practice. */
@Path("/end-of-use-plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Disposals")
public class EndPlanResource {

    @Inject
    EndPlans plans;

    @Inject
    PlanEndOfUse planEndOfUse;

    @Inject
    WithdrawEndPlan withdrawEndPlan;

    /** Those of a permit, or those that are due. */
    @GET
    @Operation(
            operationId = "listEndOfUsePlans",
            summary = "List what is planned for the end of use of permit lines, and what has become of their devices",
            description = "Phương án kết thúc sử dụng và thực tế.")
    public Items<LinePlan> list(
            @QueryParam("permit") @Parameter(description = "Only the lines of this permit, all of them") @Nullable
                    PermitId permit,
            @QueryParam("days")
                    @DefaultValue("90")
                    @Parameter(description = "Otherwise lines that end within so many days, or should have ended")
                    int days) {
        return Items.all(permit == null ? plans.dueWithin(days) : plans.ofPermit(permit));
    }

    /** What has to be done soon. */
    @GET
    @Path("/due")
    @Operation(
            operationId = "listDueEndOfUsePlans",
            summary = "List the plans of which the first reminder is due, of permit lines and of single devices",
            description = "Phương án kết thúc sử dụng sắp đến hạn hoặc đã quá hạn.")
    public Items<DuePlan> due() {
        return Items.all(plans.due());
    }

    /** Devices that go by plans of their own. */
    @GET
    @Path("/devices")
    @Operation(
            operationId = "listEndOfUsePlansOfDevices",
            summary = "List the devices that go by plans of their own",
            description = "Thiết bị có phương án kết thúc sử dụng riêng.")
    public Items<DevicePlan> devices(
            @QueryParam("permit") @Parameter(description = "Only those that came by this permit") @Nullable
                    PermitId permit) {
        return Items.all(plans.devicesOf(permit));
    }

    /** Plans for several devices in one act. */
    @POST
    @Path("/devices")
    @Operation(
            operationId = "planEndOfUseOfDevices",
            summary = "Plan the end of use of several devices of one permit in the same way",
            description =
                    "Lập phương án kết thúc sử dụng cho nhiều thiết bị. `version` of each device is that of the plan"
                            + " seen, 0 if it has none.")
    public Items<DevicePlan> planDevices(DevicesPlanned request) {
        planEndOfUse.plan(new PlanEndOfUse.Command(
                request.devices().stream()
                        .map(each -> PlanEndOfUse.Subject.of(each.equipmentId(), each.version()))
                        .toList(),
                request.plan().facts(),
                request.plan().reason()));
        return Items.all(request.devices().stream()
                .flatMap(each -> plans.apart(each.equipmentId()).stream())
                .toList());
    }

    /** Plans for one device. */
    @PUT
    @Path("/devices/{device}")
    @Operation(
            operationId = "planEndOfUseOfDevice",
            summary = "Plan the end of use of one device apart from its permit line",
            description =
                    "Lập phương án kết thúc sử dụng riêng của thiết bị. `If-Match` is the plan's `version` in quotes,"
                            + " `\"0\"` if there is none.")
    @APIResponseSchema(DevicePlan.class)
    public Response planDevice(
            @PathParam("device") EquipmentId device,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            EndOfUsePlanned request) {
        planEndOfUse.plan(new PlanEndOfUse.Command(
                List.of(PlanEndOfUse.Subject.of(device, RecordVersion.seen(seen))), request.facts(), request.reason()));
        var plan = plans.apart(device).orElseThrow();
        return Answers.found(plan, plan.own().version());
    }

    /** Plans for a permit line. */
    @PUT
    @Path("/lines/{line}")
    @Operation(
            operationId = "planEndOfUseOfLine",
            summary = "Plan the end of use of the goods of a permit line",
            description =
                    "Lập phương án kết thúc sử dụng của dòng giấy phép. `If-Match` is the plan's `version` in quotes,"
                            + " `\"0\"` if there is none.")
    @APIResponseSchema(LinePlan.class)
    public Response planLine(
            @PathParam("line") PermitLineId line,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            EndOfUsePlanned request) {
        planEndOfUse.plan(new PlanEndOfUse.Command(
                List.of(PlanEndOfUse.Subject.of(line, RecordVersion.seen(seen))), request.facts(), request.reason()));
        var plan = plans.ofLine(line);
        return Answers.found(plan, Objects.requireNonNull(plan.own()).version());
    }

    /** Takes the plan of one device back. */
    @POST
    @Path("/devices/{device}/withdraw")
    @Operation(
            operationId = "withdrawEndOfUsePlanOfDevice",
            summary = "Withdraw the plan of a device, which goes with its permit line again",
            description =
                    "Rút phương án riêng của thiết bị; trả về phương án của dòng giấy phép. `If-Match` is the plan's"
                            + " `version` in quotes.")
    public LinePlan withdrawOfDevice(
            @PathParam("device") EquipmentId device,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            EndOfUseWithdrawn request) {
        withdrawEndPlan.withdraw(PlanEndOfUse.Subject.of(device, RecordVersion.seen(seen)), request.reason());
        return plans.of(device).orElseThrow();
    }

    /** Takes the plan of a permit line back. */
    @POST
    @Path("/lines/{line}/withdraw")
    @Operation(
            operationId = "withdrawEndOfUsePlanOfLine",
            summary = "Withdraw the plan of a permit line, so that what its dossier has promised holds again",
            description =
                    "Rút phương án của dòng giấy phép; phương án đã nêu trong hồ sơ có hiệu lực trở lại. `If-Match` is"
                            + " the plan's `version` in quotes.")
    public LinePlan withdrawOfLine(
            @PathParam("line") PermitLineId line,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            EndOfUseWithdrawn request) {
        withdrawEndPlan.withdraw(PlanEndOfUse.Subject.of(line, RecordVersion.seen(seen)), request.reason());
        return plans.ofLine(line);
    }

    /**
     * What is planned.
     *
     * @param route code of a route of the rule book
     * @param end the day by which the goods are to be gone
     * @param trigger the event upon which they go; a day, a trigger or both
     * @param responsibleId the person who brings it about
     * @param reason needed where another plan held before
     */
    public record EndOfUsePlanned(
            String route,
            @Nullable LocalDate end,
            @Nullable String trigger,
            PersonId responsibleId,
            @Nullable Reason reason) {

        EndPlan.Facts facts() {
            return new EndPlan.Facts(route, end, trigger, responsibleId);
        }
    }

    /** What is planned for which devices. */
    public record DevicesPlanned(List<DeviceSeen> devices, EndOfUsePlanned plan) {

        public DevicesPlanned {
            devices = List.copyOf(devices);
        }
    }

    /** @param version of the device's plan as it was seen; 0 if there was none */
    public record DeviceSeen(EquipmentId equipmentId, int version) {}

    /** Why a plan is taken back. */
    public record EndOfUseWithdrawn(Reason reason) {}
}
