package org.provenant.web.usage;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usage.RecordCondition;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.usage.ConditionKind;
import org.provenant.domain.usage.ConditionRecord;
import org.provenant.domain.usage.WorkingCondition;
import org.provenant.web.platform.api.Parameters;
import org.provenant.web.platform.api.UploadName;

/** The parts of a form that records the condition of a device. */
public class ConditionUpload {

    @FormParam("happenedOn")
    @Parameter(description = "The day, as `2026-11-23`")
    @Nullable
    String happenedOn;

    @FormParam("kind")
    @Parameter(description = "INSPECTION, MAINTENANCE, REPAIR or DAMAGE")
    @Nullable
    String kind;

    @FormParam("condition")
    @Parameter(description = "WORKING, WORN, FAULTY, UNDER_REPAIR or BEYOND_REPAIR")
    @Nullable
    String condition;

    @FormParam("workDone")
    @Parameter(description = "What was done or found")
    @Nullable
    String workDone;

    @FormParam("doneBy")
    @Parameter(description = "Who worked on it, if that was somebody else")
    @Nullable
    String doneBy;

    @FormParam("photo")
    @Parameter(description = "JPEG or PNG, at most 20 MB; only the picture is kept, turned upright")
    @Nullable
    EntityPart photo;

    RecordCondition.Command command(EquipmentId device) throws IOException {
        var photos = new ArrayList<RecordCondition.Photo>();
        if (photo != null) {
            photos.add(new RecordCondition.Photo(
                    UploadName.of(photo), photo.getContent().readAllBytes()));
        }
        return new RecordCondition.Command(
                device,
                new ConditionRecord.Facts(
                        Parameters.read(LocalDate.class, "happenedOn", Parameters.required("happenedOn", happenedOn)),
                        Parameters.read(ConditionKind.class, "kind", Parameters.required("kind", kind)),
                        Parameters.read(
                                WorkingCondition.class, "condition", Parameters.required("condition", condition)),
                        Parameters.required("workDone", workDone),
                        doneBy),
                List.copyOf(photos));
    }
}
