package org.provenant.web.intake;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.web.platform.api.Parameters;

/** The parts of a form that brings a spreadsheet which updates devices. */
public class UpdateUpload {

    @FormParam("file")
    @Parameter(description = "XLSX or CSV, at most 20 MB", required = true)
    @Nullable
    EntityPart file;

    @FormParam("key")
    @Parameter(
            description =
                    "By what rows name their devices: ASSET_TAG, SERIAL, RECORD_NO or DECLARATION_LINE; the surest"
                            + " that the columns hold if it is left out")
    @Nullable
    String key;

    @FormParam("clearWord")
    @Parameter(description = "What stands in a cell that empties its fact; none does if it is left out")
    @Nullable
    String clearWord;

    @FormParam("movedOn")
    @Parameter(description = "Day on which devices that change place or custodian really did; today if it is left out")
    @Nullable
    String movedOn;

    EntityPart file() {
        return Parameters.required("file", file);
    }

    @Nullable
    DeviceKey key() {
        return Parameters.readIfGiven(DeviceKey.class, "key", key);
    }

    @Nullable
    String clearWord() {
        return clearWord;
    }

    LocalDate movedOn(LocalDate today) {
        return Objects.requireNonNullElse(Parameters.readIfGiven(LocalDate.class, "movedOn", movedOn), today);
    }
}
