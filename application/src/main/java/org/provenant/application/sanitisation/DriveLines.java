package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.DeviceCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.DriveKind;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** Reads lists of drives, pasted or from a spreadsheet, and tells everything that is wrong with each line. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DriveLines {

    private static final int LONGEST_LINE = 1_000;
    private static final int FEWEST_CELLS = 3;
    private static final Set<String> HEADINGS =
            Set.of("ma tai san", "ma thiet bi", "asset tag", "device", "thiet bi", "ma", "code");
    private static final Map<String, DriveKind> KINDS = Map.ofEntries(
            Map.entry("hdd", DriveKind.HDD),
            Map.entry("o cung", DriveKind.HDD),
            Map.entry("ssd", DriveKind.SSD),
            Map.entry("nvme", DriveKind.NVME),
            Map.entry("m 2 nvme", DriveKind.NVME),
            Map.entry("flash", DriveKind.FLASH),
            Map.entry("emmc", DriveKind.FLASH),
            Map.entry("the nho", DriveKind.FLASH),
            Map.entry("tape", DriveKind.TAPE),
            Map.entry("bang tu", DriveKind.TAPE),
            Map.entry("other", DriveKind.OTHER),
            Map.entry("khac", DriveKind.OTHER));

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @param text a line for each drive: device; type; serial; maker; model; capacity in GB, parted by tab or semicolon */
    public Read read(String text) {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            rows.add(new Row(
                    number,
                    Stream.of(line.split(line.contains("\t") ? "\t" : ";", -1))
                            .map(Text::tidy)
                            .toList()));
        }
        return check(rows);
    }

    /** @throws RuleViolated what makes the file unreadable */
    public Read sheet(byte[] file) {
        var sheet = SheetFile.open(file);
        var rows = new ArrayList<Row>();
        sheet.read(sheet.sheets().get(0).name(), row -> {
            rows.add(new Row(
                    row.number(),
                    row.cells().stream().map(cell -> Text.tidy(cell.text())).toList()));
            return rows.size() <= RecordDrives.MOST + 1;
        });
        return check(rows);
    }

    private Read check(List<Row> all) {
        var rows = all.stream().filter(Row::saysSomething).toList();
        if (rows.size() > RecordDrives.MOST + 1) {
            throw new RuleViolated(SanitisationRule.TOO_MANY_LINES, rows.size(), RecordDrives.MOST);
        }
        var devices = devices(rows.stream().map(Row::device).distinct().toList());
        var seen = new HashMap<String, Integer>();
        var good = new ArrayList<RecordDrives.Line>();
        var wrong = new ArrayList<Wrong>();
        for (var row : rows) {
            try {
                good.add(line(row, devices, seen));
            } catch (RuleViolated violated) {
                wrong.add(new Wrong(row.number(), row.text(), violated));
            }
        }
        return new Read(good, wrong);
    }

    private static RecordDrives.Line line(Row row, Map<String, List<Device>> devices, Map<String, Integer> seen) {
        if (row.cells().size() < FEWEST_CELLS) {
            throw new RuleViolated(SanitisationRule.LINE_TOO_SHORT, FEWEST_CELLS);
        }
        var found = devices.getOrDefault(row.device(), List.of());
        if (found.isEmpty()) {
            throw new RuleViolated(SanitisationRule.DEVICE_UNKNOWN, row.cells().get(0));
        }
        if (found.size() > 1) {
            throw new RuleViolated(
                    SanitisationRule.DEVICE_AMBIGUOUS, row.cells().get(0));
        }
        var device = found.get(0);
        if (device.noStorage() != null) {
            throw new RuleViolated(
                    SanitisationRule.DEVICE_HAS_NO_STORAGE, row.cells().get(0), device.noStorage());
        }
        var facts = facts(row);
        var serial = facts.serial();
        if (serial != null && seen.put(Drive.keyOf(serial.value()), row.number()) != null) {
            throw new RuleViolated(SanitisationRule.SERIAL_TWICE, serial.value());
        }
        return new RecordDrives.Line(new EquipmentId(device.id()), facts);
    }

    private static Drive.Facts facts(Row row) {
        var kind =
                KINDS.get(Text.plain(row.cell(1)).replaceAll("[^a-z0-9]+", " ").strip());
        if (kind == null) {
            throw new RuleViolated(SanitisationRule.DRIVE_KIND_UNKNOWN, row.cell(1));
        }
        var serial = row.cell(2);
        return new Drive.Facts(
                kind,
                row.cell(3),
                row.cell(4),
                serial.isEmpty() ? null : new SerialNumber(serial),
                capacity(row.cell(5)));
    }

    private static @Nullable BigDecimal capacity(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,7}([.,]\\d{1,3})?")) {
            throw new RuleViolated(SanitisationRule.CAPACITY_INVALID, text);
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private Map<String, List<Device>> devices(List<String> codes) {
        var found = new HashMap<String, List<Device>>();
        database.sql()
                .createQuery("""
                        select w.code, e.id, n.reason from unnest(:codes) w (code)
                          join equipment e on e.company_id = :company and e.stage <> 'WITHDRAWN'
                            and (e.asset_tag = w.code or e.serial_number = w.code)
                          left join no_storage n on n.equipment_id = e.id and n.withdrawn_on is null
                        """)
                .bindArray("codes", String.class, codes)
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> found.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                        .add(new Device(row.getLong("id"), row.getString("reason"))))
                .list();
        return found;
    }

    private record Device(long id, @Nullable String noStorage) {}

    private record Row(int number, List<String> cells) {

        boolean saysSomething() {
            return cells.stream().anyMatch(cell -> !cell.isEmpty())
                    && !HEADINGS.contains(Text.plain(cells.get(0))
                            .replaceAll("[^a-z0-9]+", " ")
                            .strip());
        }

        String device() {
            return Text.tidy(DeviceCode.read(cells.get(0))).toUpperCase(Locale.ROOT);
        }

        String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }

        String text() {
            var text = String.join("; ", cells);
            return text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        }
    }

    /**
     * What was read.
     *
     * @param lines those that can be recorded
     * @param wrong those that cannot, each with the first thing that is wrong with it
     */
    public record Read(List<RecordDrives.Line> lines, List<Wrong> wrong) {

        public Read {
            lines = List.copyOf(lines);
            wrong = List.copyOf(wrong);
        }
    }

    /** A line that cannot be recorded, and why. */
    public record Wrong(int number, String text, RuleViolated why) {}
}
