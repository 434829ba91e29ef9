package org.provenant.application.usage;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.usage.Sighting;
import org.provenant.domain.usage.SightingKind;
import org.provenant.domain.usage.UsageRule;

/** Records that somebody scanned the label of a device, or saw it, and whether it was in use. */
@UseCase
@Allowed(Permission.MOVE_EQUIPMENT)
public class ReportSighting {

    @Inject
    Sightings sightings;

    @Inject
    ChangeRecorder recorder;

    /** @throws RuleViolated {@link UsageRule#SEEN_IN_THE_FUTURE} or {@link UsageRule#SEEN_BEFORE_IT_CAME} */
    public void report(Command command) {
        recorder.happenedOn(command.seenOn());
        sightings.report(
                List.of(command.device()),
                new Sighting.Facts(command.seenOn(), SightingKind.SCAN, command.inUse(), command.remark()));
    }

    /** @param inUse whether it is in use for the declared purpose; nothing if that was not looked at */
    public record Command(
            EquipmentId device,
            LocalDate seenOn,
            @Nullable Boolean inUse,
            @Nullable String remark) {}
}
