package org.provenant.reports.periodic;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.reports.engine.SheetDay;
import org.provenant.reports.engine.Words;

/** The columns of the appendix: one row per device. On paper several facts share a cell, on a sheet none do. */
final class DeviceColumns {

    private final Words words;
    private final String noSerial;
    private final String noEvidence;

    /** What many devices have in common is written once: a text with values costs more than the rest of the row. */
    private final Map<Integer, String> lineTitles = new HashMap<>();

    private final Map<Integer, String> linesContinued = new HashMap<>();
    private final Map<ReportedDevice.Declaration, String> declarations = new HashMap<>();

    DeviceColumns(Words words) {
        this.words = words;
        this.noSerial = words.text("cell.noSerial");
        this.noEvidence = words.text("cell.noEvidence");
    }

    Map<String, Function<DeviceRow, @Nullable Object>> columns() {
        var columns = new HashMap<String, Function<DeviceRow, @Nullable Object>>();
        columns.put("position", DeviceRow::position);
        paper(columns);
        of(columns, "assetTag", ReportedDevice::assetTag);
        of(columns, "serial", ReportedDevice::serial);
        of(columns, "manufacturer", ReportedDevice::manufacturer);
        of(columns, "model", ReportedDevice::model);
        of(columns, "year", ReportedDevice::year);
        of(columns, "origin", device -> words.country(device.originCountry()));
        of(columns, "condition", device -> device.condition().in(words.language()));
        of(columns, "stage", device -> device.stage().in(words.language()));
        of(columns, "place", ReportedDevice::place);
        of(columns, "custodian", ReportedDevice::custodian);
        of(columns, "declarationNumber", device -> device.declaration().number());
        of(
                columns,
                "declarationDate",
                device -> SheetDay.of(device.declaration().day()));
        of(columns, "typeCode", device -> device.declaration().typeCode());
        ofValue(columns, "amount", ReportedDevice.Value::amount);
        ofValue(columns, "currency", ReportedDevice.Value::currency);
        ofValue(columns, "vnd", ReportedDevice.Value::vnd);
        ofExit(columns, "exitDate", exit -> SheetDay.of(exit.day()));
        ofExit(columns, "exitRoute", exit -> words.terms().word(exit.route()));
        ofExit(columns, "evidence", ReportedDevice.Exit::evidence);
        ofLine(columns);
        return columns;
    }

    /** The given texts under each other, without the missing ones. */
    static @Nullable String joined(@Nullable String... texts) {
        var lines = Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    private void paper(Map<String, Function<DeviceRow, @Nullable Object>> columns) {
        columns.put(
                "lineTitle", row -> lineTitles.computeIfAbsent(row.line().position(), key -> lineTitle(row.line())));
        columns.put(
                "lineContinued",
                row -> linesContinued.computeIfAbsent(
                        row.line().position(),
                        key -> words.text("appendix.continued", key, row.line().hsCodeShown())));
        of(
                columns,
                "identity",
                device -> joined(device.assetTag(), Objects.requireNonNullElse(device.serial(), noSerial)));
        of(columns, "make", device -> joined(device.manufacturer(), device.model()));
        ofValue(columns, "value", this::value);
        of(
                columns,
                "declaration",
                device -> declarations.computeIfAbsent(
                        device.declaration(),
                        paper -> words.text("cell.declaration", paper.number(), paper.day(), paper.typeCode())));
        of(columns, "whereabouts", device -> joined(device.place(), device.custodian()));
        ofExit(
                columns,
                "exit",
                exit -> joined(
                        words.terms().write(exit.day()),
                        words.terms().word(exit.route()),
                        Objects.requireNonNullElse(exit.evidence(), noEvidence)));
    }

    private static void ofLine(Map<String, Function<DeviceRow, @Nullable Object>> columns) {
        columns.put("line", row -> row.line().position());
        columns.put("goods", row -> row.line().goods());
        columns.put("hsCode", row -> row.line().hsCodeShown());
        columns.put("permitNumber", row -> row.line().permitNumber());
        columns.put("permitDate", row -> SheetDay.of(row.line().permitDate()));
        columns.put("permitCase", row -> row.line().permitCase());
    }

    private String lineTitle(ReportLine line) {
        return words.text(
                "appendix.line",
                line.position(),
                line.goods(),
                line.hsCodeShown(),
                line.permitNumber(),
                line.permitDate(),
                line.permitCase(),
                Words.count(line.devices().size()));
    }

    private @Nullable String value(ReportedDevice.Value value) {
        var terms = words.terms();
        var vnd = value.vnd();
        return joined(
                terms.write(value.amount()) + " " + value.currency(), vnd == null ? null : terms.write(vnd) + " VND");
    }

    private static void of(
            Map<String, Function<DeviceRow, @Nullable Object>> columns,
            String name,
            Function<ReportedDevice, @Nullable Object> fact) {
        columns.put(name, row -> fact.apply(row.device()));
    }

    private static void ofValue(
            Map<String, Function<DeviceRow, @Nullable Object>> columns,
            String name,
            Function<ReportedDevice.Value, @Nullable Object> fact) {
        of(columns, name, device -> device.value() == null ? null : fact.apply(device.value()));
    }

    private static void ofExit(
            Map<String, Function<DeviceRow, @Nullable Object>> columns,
            String name,
            Function<ReportedDevice.Exit, @Nullable Object> fact) {
        of(columns, name, device -> device.exit() == null ? null : fact.apply(device.exit()));
    }
}
