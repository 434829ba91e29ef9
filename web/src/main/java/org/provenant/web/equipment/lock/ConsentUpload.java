package org.provenant.web.equipment.lock;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.RecordConsent;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.licensing.SentPart;
import org.provenant.web.platform.api.Parameters;

/** The parts of a form that records a consent. */
public class ConsentUpload {

    @FormParam("file")
    @Parameter(description = "PDF, PNG, JPEG, TIFF, DOCX, XLSX, text, CSV or XML, at most 20 MB", required = true)
    @Nullable
    EntityPart file;

    @FormParam("number")
    @Parameter(description = "Number of the written consent", required = true)
    @Nullable
    String number;

    @FormParam("issuedOn")
    @Parameter(description = "Day, YYYY-MM-DD", required = true)
    @Nullable
    String issuedOn;

    @FormParam("authority")
    @Parameter(description = "Who consented", required = true)
    @Nullable
    String authority;

    @FormParam("action")
    @Parameter(
            description =
                    "What it lets be done: MOVE, SELL, GIVE, PLEDGE, LEASE, TRANSFER_OUT, OTHER_PURPOSE or LIQUIDATE",
            required = true)
    @Nullable
    String action;

    @FormParam("placeId")
    @Parameter(description = "The other place, for MOVE alone")
    @Nullable
    String placeId;

    @FormParam("receiverName")
    @Parameter(description = "The only legal entity whom it lets have the goods")
    @Nullable
    String receiverName;

    @FormParam("receiverTaxCode")
    @Parameter(description = "Its tax code; none if the consent names no receiver")
    @Nullable
    String receiverTaxCode;

    @FormParam("purpose")
    @Parameter(description = "The other purpose, for OTHER_PURPOSE alone")
    @Nullable
    String purpose;

    @FormParam("text")
    @Parameter(description = "What it allows, in its words", required = true)
    @Nullable
    String text;

    @FormParam("validUntil")
    @Parameter(description = "Last day, YYYY-MM-DD; none if it names none")
    @Nullable
    String validUntil;

    @FormParam("equipmentIds")
    @Parameter(description = "Numbers of devices, with commas between them")
    @Nullable
    String equipmentIds;

    @FormParam("permitLineIds")
    @Parameter(description = "Numbers of permit lines of whose goods it speaks as a whole, with commas between them")
    @Nullable
    String permitLineIds;

    RecordConsent.Command command() throws IOException {
        var sent = Parameters.required("file", file);
        return new RecordConsent.Command(
                new UseConsent.Facts(
                        Parameters.required("number", number),
                        Parameters.required("issuedOn", Parameters.readIfGiven(LocalDate.class, "issuedOn", issuedOn)),
                        Parameters.required("authority", authority),
                        Parameters.required("action", Parameters.readIfGiven(DeviceAction.class, "action", action)),
                        Parameters.readIfGiven(PlaceId.class, "placeId", placeId),
                        receiver(),
                        purpose,
                        Parameters.required("text", text),
                        Parameters.readIfGiven(LocalDate.class, "validUntil", validUntil)),
                ids(equipmentIds, EquipmentId::new),
                ids(permitLineIds, PermitLineId::new),
                SentPart.of(sent));
    }

    private @Nullable LegalEntity receiver() {
        return receiverTaxCode == null || receiverTaxCode.isBlank()
                ? null
                : new LegalEntity(
                        Objects.requireNonNullElse(receiverName, receiverTaxCode), new TaxCode(receiverTaxCode));
    }

    private static <T> List<T> ids(@Nullable String numbers, LongFunction<T> id) {
        if (numbers == null || numbers.isBlank()) {
            return List.of();
        }
        return Arrays.stream(numbers.split(","))
                .map(String::strip)
                .map(number -> {
                    if (!number.matches("\\d{1,18}")) {
                        throw new RuleViolated(ValueRule.NO_SUCH_RECORD, number);
                    }
                    return id.apply(Long.parseLong(number));
                })
                .toList();
    }
}
