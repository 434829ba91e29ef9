package org.provenant.application.intake.updates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.KnownNames;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.intake.UpdateDraft;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.domain.shared.ValueRule;

/**
 * Finds out what each row would change of its device, or why it cannot be: the rules are those of correcting and moving
 * a single device.
 */
final class RowPlanner {

    /** The columns that rules on the facts of a device speak of. */
    private static final Map<Rule, UpdateColumn> COLUMNS = Map.of(
            EquipmentRule.SERIAL_OR_REASON, UpdateColumn.SERIAL,
            ValueRule.AMOUNT_INVALID, UpdateColumn.UNIT_VALUE,
            ValueRule.YEAR_INVALID, UpdateColumn.MANUFACTURE_YEAR);

    private final UpdateReading reading;
    private final Names names;
    private final Map<Long, Integer> rowOfDevice = new HashMap<>();
    private final Map<String, Integer> rowOfName = new HashMap<>();

    RowPlanner(UpdateReading reading, Names names) {
        this.reading = reading;
        this.names = names;
    }

    /** Where devices can go, and to whom. */
    record Names(KnownNames places, KnownNames custodians, KnownNames units) {}

    /** @param found the devices that the row may mean */
    PlannedRow plan(UpdateDraft draft, List<DeviceNow> found) {
        var row = new Row(draft);
        if (draft.key() == null) {
            return row.refused(null);
        }
        var by = Objects.requireNonNull(reading.key());
        var called = shown(draft.key());
        if (found.isEmpty()) {
            row.add(by, called, IntakeRule.KEY_UNKNOWN, List.of(by, called));
            return row.refused(null);
        }
        if (found.size() > 1) {
            List<Object> tags = found.stream()
                    .limit(CurrentDevices.MOST_FOR_ONE - 1L)
                    .map(device -> (Object) device.tag())
                    .toList();
            row.add(by, called, IntakeRule.KEY_UNCLEAR, List.of(by, called, tags));
            return row.refused(null);
        }
        var device = found.get(0);
        var first = rowOfDevice.putIfAbsent(device.id(), draft.row());
        if (first != null) {
            row.add(by, called, IntakeRule.KEY_TWICE, List.of(device.tag(), first));
            return row.refused(device);
        }
        return row.of(device);
    }

    /** The same for a device that was chosen. */
    PlannedRow plan(UpdateDraft draft, DeviceNow device) {
        return new Row(draft).of(device);
    }

    private static String shown(UpdateDraft.Key key) {
        return key.further() == null ? key.text() : key.text() + " / " + key.further();
    }

    /** One row, and what is wrong with it so far. */
    private final class Row {

        private final UpdateDraft draft;
        private final List<RowProblem> problems;

        Row(UpdateDraft draft) {
            this.draft = draft;
            this.problems = new ArrayList<>(draft.problems());
        }

        PlannedRow refused(@Nullable DeviceNow device) {
            return new PlannedRow(draft.row(), device, List.of(), problems);
        }

        PlannedRow of(DeviceNow device) {
            new PaperCheck(draft, this::add).requireSame(device);
            var facts = facts(device);
            var place = place(device);
            var keeper = keeper(device);
            if (facts == null || !problems.isEmpty()) {
                return refused(device);
            }
            var changes = device.changes(facts, place, keeper, reading.movedOn());
            if (!changes.isEmpty()) {
                requireChangeable(device, device.isElsewhere(place, keeper));
                requireOnce(facts, changes);
            }
            return problems.isEmpty() ? new PlannedRow(draft.row(), device, changes, problems) : refused(device);
        }

        private @Nullable EquipmentFacts facts(DeviceNow device) {
            try {
                var facts = draft.over(device.facts());
                if (!facts.manufactureYear().equals(device.facts().manufactureYear())) {
                    ManufactureYear.of(
                            facts.manufactureYear().year(),
                            device.papers().declaredOn().getYear());
                }
                return facts;
            } catch (RuleViolated broken) {
                var column = COLUMNS.getOrDefault(broken.rule(), UpdateColumn.ASSET_TAG);
                add(column, said(column), broken.rule(), broken.values());
                return null;
            }
        }

        private String said(UpdateColumn column) {
            return Objects.toString(draft.over(column, Object.class, null), "");
        }

        private DeviceNow.Holder place(DeviceNow device) {
            var wanted = draft.over(UpdateColumn.PLACE, String.class, null);
            return wanted == null || device.place().isCalled(wanted)
                    ? device.place()
                    : Objects.requireNonNullElse(
                            one(
                                    UpdateColumn.PLACE,
                                    wanted,
                                    names.places(),
                                    IntakeRule.PLACE_UNKNOWN,
                                    IntakeRule.PLACE_UNCLEAR),
                            device.place());
        }

        /** A person, or a unit that is called so where no person is. */
        private DeviceNow.Keeper keeper(DeviceNow device) {
            if (!draft.names(UpdateColumn.CUSTODIAN)) {
                return device.keeper();
            }
            var wanted = draft.over(UpdateColumn.CUSTODIAN, String.class, null);
            if (wanted == null) {
                return DeviceNow.Keeper.NOBODY;
            }
            if (device.keeper().isCalled(wanted)) {
                return device.keeper();
            }
            if (names.custodians().find(wanted).isEmpty()
                    && !names.units().find(wanted).isEmpty()) {
                return new DeviceNow.Keeper(null, custodian(wanted, names.units()));
            }
            return new DeviceNow.Keeper(custodian(wanted, names.custodians()), null);
        }

        private DeviceNow.@Nullable Holder custodian(String wanted, KnownNames known) {
            return one(
                    UpdateColumn.CUSTODIAN, wanted, known, IntakeRule.CUSTODIAN_UNKNOWN, IntakeRule.CUSTODIAN_UNCLEAR);
        }

        private DeviceNow.@Nullable Holder one(
                UpdateColumn column, String name, KnownNames known, IntakeRule unknown, IntakeRule unclear) {
            var found = known.find(name);
            if (found.size() == 1) {
                var label = known.labels(found).get(0).toString();
                return new DeviceNow.Holder(found.get(0), "", "", label);
            }
            if (found.isEmpty()) {
                add(column, name, unknown, List.of(name, known.nearest(name)));
            } else {
                add(column, name, unclear, List.of(name, known.labels(found)));
            }
            return null;
        }

        /** A device that has left stays as it is, and nobody changes what they have not seen. */
        private void requireChangeable(DeviceNow device, boolean moves) {
            if (!device.stage().isPresent()) {
                add(UpdateColumn.STAGE, "", EquipmentRule.NOT_PRESENT, List.of(device.tag(), device.stage()));
            }
            var seen = draft.over(UpdateColumn.VERSION, Long.class, null);
            if (seen != null && seen != device.version()) {
                add(
                        UpdateColumn.VERSION,
                        seen.toString(),
                        IntakeRule.CHANGED_SINCE_EXPORT,
                        List.of(device.tag(), seen, device.version()));
            }
            LocalDate since = device.placedSince();
            if (moves && since != null && reading.movedOn().isBefore(since)) {
                var column = draft.names(UpdateColumn.PLACE) ? UpdateColumn.PLACE : UpdateColumn.CUSTODIAN;
                add(column, said(column), CustodyRule.BEFORE_PRESENT_STAY, List.of(reading.movedOn(), since));
            }
        }

        /** No two rows give the same tag, serial number or identifier to different devices. */
        private void requireOnce(EquipmentFacts facts, List<FieldChange> changes) {
            for (var change : changes) {
                switch (change.field()) {
                    case "assetTag" ->
                        once(UpdateColumn.ASSET_TAG, facts.assetTag().value(), "", IntakeRule.ASSET_TAG_TWICE);
                    case "serialNumber" -> {
                        if (facts.serialNumber() != null) {
                            once(
                                    UpdateColumn.SERIAL,
                                    facts.serialNumber().value(),
                                    Text.plain(facts.manufacturer()),
                                    IntakeRule.SERIAL_TWICE);
                        }
                    }
                    case "identifiers" -> {
                        facts.identifiers()
                                .imeis()
                                .forEach(imei ->
                                        once(UpdateColumn.IMEI, imei.digits(), "", IntakeRule.IDENTIFIER_TWICE));
                        facts.identifiers()
                                .macs()
                                .forEach(mac -> once(UpdateColumn.MAC, mac.value(), "", IntakeRule.IDENTIFIER_TWICE));
                    }
                    default -> {
                        // Many devices may have it.
                    }
                }
            }
        }

        private void once(UpdateColumn column, String value, String within, IntakeRule rule) {
            var first = rowOfName.putIfAbsent(column + "\t" + within + "\t" + value, draft.row());
            if (first != null) {
                add(column, value, rule, List.of(value, first));
            }
        }

        private void add(DeviceKey by, String value, Rule rule, List<Object> values) {
            add(by.columns().get(0), value, rule, values);
        }

        private void add(UpdateColumn column, String value, Rule rule, List<Object> values) {
            problems.add(reading.mapping().problem(draft.row(), column, value, rule, values));
        }
    }
}
