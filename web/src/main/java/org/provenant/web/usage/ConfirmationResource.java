package org.provenant.web.usage;

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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usage.ConfirmUse;
import org.provenant.application.usage.Confirmations;
import org.provenant.application.usage.SetUsePolicy;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.usage.ConfirmationAnswer;
import org.provenant.domain.usage.UseConfirmation;
import org.provenant.domain.usage.UsePolicy;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.RecordVersion;

/** Whether custodians confirm that they use what they hold. */
@Path("/use-confirmations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Custodians")
public class ConfirmationResource {

    @Inject
    Confirmations confirmations;

    @Inject
    ConfirmUse confirmUse;

    @Inject
    SetUsePolicy setPolicy;

    /** Everybody who is asked. */
    @GET
    @Operation(
            operationId = "listConfirmations",
            summary = "List who is asked now and how much is still to be answered",
            description = "Tình hình xác nhận sử dụng của từng người quản lý trong kỳ này.")
    public Items<Confirmations.Custodian> list() {
        return Items.all(confirmations.custodians());
    }

    /** What the caller is asked. */
    @GET
    @Path("/mine")
    @Operation(
            operationId = "listOwnConfirmations",
            summary = "List the devices that the caller is asked about now",
            description = "Thiết bị mà người gọi cần xác nhận.")
    public Items<Confirmations.Asked> mine() {
        return Items.all(confirmations.mine());
    }

    /** Answers. */
    @POST
    @Path("/mine")
    @Operation(
            operationId = "confirmUse",
            summary = "Say of devices in one's hands whether they are there and in use",
            description = "Xác nhận thiết bị đang dùng, không dùng hoặc không do mình giữ.")
    public Items<Confirmations.Asked> confirm(ConfirmationAnswers answers) {
        confirmUse.confirm(answers.answers().stream()
                .map(answer -> new UseConfirmation.Facts(answer.device(), answer.answer(), answer.remark()))
                .toList());
        return mine();
    }

    /** Period by period. */
    @GET
    @Path("/periods")
    @Operation(
            operationId = "listConfirmationPeriods",
            summary = "List the periods in which custodians were asked, the latest first",
            description = "Các kỳ xác nhận sử dụng, số thiết bị được hỏi và đã trả lời.")
    public Items<Confirmations.Round> periods() {
        return Items.all(confirmations.rounds());
    }

    /** How the company asks. */
    @GET
    @Path("/policy")
    @Operation(
            operationId = "getUsePolicy",
            summary = "How often custodians are asked, and how long they may take",
            description = "Kỳ xác nhận sử dụng mà doanh nghiệp đã đặt; 404 nếu chưa đặt.")
    public Confirmations.Policy policy() {
        return confirmations.requirePolicy();
    }

    /** Sets how the company asks. */
    @PUT
    @Path("/policy")
    @Operation(
            operationId = "setUsePolicy",
            summary = "Set how often custodians are asked and how long they may take",
            description = "Đặt kỳ xác nhận sử dụng. `If-Match` is `\"0\"` as long as nothing was set.")
    public Confirmations.Policy set(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, ChangedPolicy policy) {
        setPolicy.set(new SetUsePolicy.Command(
                RecordVersion.seen(seen),
                new UsePolicy.Facts(
                        policy.everyMonths(),
                        policy.dueDays(),
                        policy.remindDays(),
                        policy.escalateDays(),
                        policy.officerDays(),
                        policy.startsOn(),
                        policy.active()),
                policy.reason()));
        return confirmations.requirePolicy();
    }

    /** What a custodian says. */
    public record ConfirmationAnswers(List<OneAnswer> answers) {}

    /** @param remark needed unless the device is in use */
    public record OneAnswer(
            EquipmentId device,
            ConfirmationAnswer answer,
            @Nullable String remark) {}

    /** How the company asks from now on, and why. */
    public record ChangedPolicy(
            int everyMonths,
            int dueDays,
            int remindDays,
            int escalateDays,
            int officerDays,
            LocalDate startsOn,
            boolean active,
            Reason reason) {}
}
