package org.provenant.application.intake.updates;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.intake.CopyBuffer;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.DeviceUpdate;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.intake.UpdateOutcome;
import org.provenant.domain.intake.UpdateSource;
import org.provenant.domain.shared.RuleViolated;

/** Plans to give many devices the same facts: what would change of each is shown before anything does. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class PlanUpdate {

    /** So many devices are changed at once. */
    public static final int MOST = 100_000;

    /** Stands for nothing in a value that the form gives. */
    static final String CLEAR = "∅";

    private static final String COPY =
            "copy device_update_row (update_id, check_no, position, row_no, equipment_id, outcome) from stdin";

    @Inject
    DeviceUpdates updates;

    @Inject
    ChosenForUpdate chosen;

    @Inject
    UpdateCheck check;

    @Inject
    Callers callers;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link IntakeRule#NOTHING_TO_UPDATE}, {@link IntakeRule#NOTHING_CHOSEN_TO_CHANGE} or
     *     {@link IntakeRule#TOO_MANY_CHOSEN}
     */
    public DeviceUpdateId plan(Command command) {
        var reading = command.reading(LocalDate.now(clock));
        var filter = command.filter();
        var like = command.like();
        var devices =
                like != null ? chosen.of(like) : filter == null ? chosen.of(command.devices()) : chosen.of(filter);
        if (devices.isEmpty()) {
            throw new RuleViolated(IntakeRule.NOTHING_CHOSEN_TO_CHANGE);
        }
        var caller = callers.current();
        var update = updates.add(new DeviceUpdate(
                caller.requireCompany(),
                UpdateSource.LIST,
                command.name(),
                null,
                caller.requireUser(),
                clock.instant()));
        keep(update, devices);
        check.run(update, reading);
        return update.id();
    }

    /** The first rows only name the devices; what a check finds of them follows under its own number. */
    private void keep(DeviceUpdate update, List<EquipmentId> devices) {
        var rows = new CopyBuffer(database, COPY);
        for (int position = 0; position < devices.size(); position++) {
            rows.add(
                    update.id().value(),
                    update.checks(),
                    position,
                    position + 1,
                    devices.get(position).value(),
                    UpdateOutcome.SAME);
        }
        rows.flush();
    }

    /**
     * @param name what was chosen, in words
     * @param devices the devices one by one; counts only without a filter
     * @param filter every device that it leaves; nothing where devices are named
     * @param values what they are to have, as typed
     * @param cleared what they are to have no more
     * @param numbers how the values write numbers
     * @param movedOn the day on which they really moved, if they do; nothing for today
     * @param like an earlier plan whose devices it is about; nothing where devices or a filter are named
     */
    public record Command(
            String name,
            List<EquipmentId> devices,
            @Nullable EquipmentQuery filter,
            Map<UpdateColumn, String> values,
            Set<UpdateColumn> cleared,
            NumberStyle numbers,
            @Nullable LocalDate movedOn,
            @Nullable DeviceUpdateId like) {

        /** About devices that are named, or that a filter leaves. */
        public Command(
                String name,
                List<EquipmentId> devices,
                @Nullable EquipmentQuery filter,
                Map<UpdateColumn, String> values,
                Set<UpdateColumn> cleared,
                NumberStyle numbers,
                @Nullable LocalDate movedOn) {
            this(name, devices, filter, values, cleared, numbers, movedOn, null);
        }

        public Command {
            devices = List.copyOf(devices);
            values = Map.copyOf(values);
            cleared = Set.copyOf(cleared);
        }

        UpdateReading reading(LocalDate today) {
            var fixed = new EnumMap<UpdateColumn, String>(UpdateColumn.class);
            values.forEach((column, value) -> {
                if (column.fitsMany() && !value.isBlank()) {
                    fixed.put(column, value);
                }
            });
            cleared.stream().filter(UpdateColumn::fitsMany).forEach(column -> fixed.put(column, CLEAR));
            if (fixed.isEmpty()) {
                throw new RuleViolated(IntakeRule.NOTHING_TO_UPDATE);
            }
            return new UpdateReading(
                    new SheetMapping<>("", 0, List.of(), fixed, null, numbers),
                    null,
                    CLEAR,
                    movedOn == null ? today : movedOn);
        }
    }
}
