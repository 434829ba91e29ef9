package org.provenant.web.management;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.management.ManagementQuestion;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.shared.Period;

/** What a management report is asked for in an address. */
public class ManagementSpan {

    @QueryParam("day")
    @Parameter(description = "Day at the end of which it is told; today if none is given")
    private @Nullable LocalDate day;

    @QueryParam("from")
    @Parameter(description = "First day, for reports on a span of days")
    private @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day, for reports on a span of days")
    private @Nullable LocalDate to;

    @QueryParam("device")
    @Parameter(description = "Number of the device, for its history card")
    private @Nullable EquipmentId device;

    ManagementQuestion about(ManagementKind kind, LocalDate today) {
        return new ManagementQuestion(
                kind, day == null ? today : day, from == null || to == null ? null : new Period(from, to), device);
    }
}
