package org.provenant.web.labelling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.labelling.PrintLabels;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.web.equipment.EquipmentParameters;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;

/** Labels of devices. */
@Path("/equipment-labels.pdf")
@RequestScoped
@Tag(name = "Labels")
public class LabelResource {

    @Inject
    PrintLabels printLabels;

    @Inject
    PublicAddress publicAddress;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    /** The labels of chosen devices, or of all that are looked for. */
    @GET
    @Produces(Downloads.PDF)
    @Operation(
            operationId = "printLabels",
            summary = "Print the labels of devices",
            description = "In nhãn thiết bị: mã QR mở thẻ thiết bị, mã vạch Code 128 của mã tài sản. At most 5 000 at"
                    + " once. The square code opens the device's card, the line code holds its asset tag; a tag too long"
                    + " for the label has the square code alone.")
    public Response print(
            @BeanParam EquipmentParameters wanted,
            @QueryParam("id") @Parameter(description = "Only these devices; may be repeated") @Nullable
                    List<EquipmentId> devices,
            @QueryParam("sheet")
                    @DefaultValue("A4_24")
                    @Parameter(description = "`A4_24`, `A4_40`, `A4_65`, `ROLL_50_25` or the number of an own sheet")
                    String sheet,
            @QueryParam("start") @DefaultValue("1") @Parameter(description = "First free label of the first sheet")
                    Integer start,
            @QueryParam("text") @Parameter(description = "Short text on every label") @Nullable String text)
            throws IOException {
        var language = ApiLanguage.of(request);
        var command = new PrintLabels.Command(
                devices == null ? List.of() : devices,
                wanted.query(),
                wanted.order(false),
                SheetChoice.read(sheet),
                start,
                text,
                publicAddress.get());
        var file = Downloads.setAside(out -> printLabels.pdf(command, language, out));
        return Answers.file(
                file,
                Downloads.PDF,
                Labels.text(
                                language,
                                "labelling.label.file",
                                LocalDate.now(clock).toString()) + ".pdf");
    }
}
