package org.provenant.application.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.CellText;
import org.provenant.application.shared.HeadingCell;
import org.provenant.domain.audit.AuditEntry;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/**
 * The data of a pack as a workbook in both languages: the devices as the history leaves them, and every value that
 * changed. Values stand as the history keeps them, so that they can be looked up in its lines, and as texts, so that none
 * runs.
 */
final class RecordsWorkbook {

    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int WIDTH = 22;

    private RecordsWorkbook() {}

    static byte[] of(PackedHistory packed) {
        var bytes = new ByteArrayOutputStream();
        try {
            var workbook = new Workbook(bytes, "Provenant", "1.0");
            writeDevices(packed, workbook);
            writeHistory(packed, workbook);
            workbook.finish();
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every workbook", e);
        }
        return bytes.toByteArray();
    }

    /** A device is what its changes, one after the other, have made of it. */
    private static void writeDevices(PackedHistory packed, Workbook workbook) throws IOException {
        var devices = new TreeMap<Long, Map<String, String>>();
        var fields = new TreeSet<String>();
        for (var each : packed.changes()) {
            if (each.change().entity().equals("Equipment")) {
                var device = devices.computeIfAbsent(each.change().recordId(), added -> new HashMap<>());
                for (var field : each.change().fields()) {
                    fields.add(field.field());
                    device.put(field.field(), text(field.after()));
                }
            }
        }
        var columns = new ArrayList<>(fields);
        columns.remove("assetTag");
        columns.add(0, "assetTag");
        var sheet = workbook.newWorksheet("Thiết bị - Devices");
        head(sheet, columns.stream().map(RecordsWorkbook::bothLanguages).toList());
        int row = 0;
        for (var device : devices.values()) {
            row++;
            for (int column = 0; column < columns.size(); column++) {
                put(sheet, row, column, device.get(columns.get(column)));
            }
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void writeHistory(PackedHistory packed, Workbook workbook) throws IOException {
        var entries = new HashMap<Long, AuditEntry>();
        packed.entries().forEach(each -> entries.put(each.number(), each.entry()));
        var sheet = workbook.newWorksheet("Lịch sử - History");
        head(
                sheet,
                List.of(
                        "Số thứ tự / Number",
                        "Ghi lúc (giờ Việt Nam) / Recorded at (Vietnam time)",
                        "Ghi lúc / Recorded at (UTC)",
                        "Xảy ra ngày / Happened on",
                        "Người thực hiện / Actor",
                        "Việc / Use case",
                        "Lý do / Reason",
                        "Kết quả / Outcome",
                        "Kênh / Channel",
                        "Loại bản ghi / Entity",
                        "Bản ghi / Record",
                        "Tên bản ghi / Label",
                        "Trường / Field",
                        "Trước / Before",
                        "Sau / After"));
        int row = 0;
        for (var each : packed.changes()) {
            var entry = entries.get(each.number());
            var change = each.change();
            for (var field : change.fields()) {
                row++;
                sheet.value(row, 0, each.number());
                if (entry != null) {
                    putEntry(sheet, row, entry);
                }
                put(sheet, row, 9, change.entity());
                sheet.value(row, 10, change.recordId());
                put(sheet, row, 11, change.label());
                put(sheet, row, 12, field.field());
                put(sheet, row, 13, text(field.before()));
                put(sheet, row, 14, text(field.after()));
                if (row % ROWS_IN_MEMORY == 0) {
                    sheet.flush();
                }
            }
        }
        sheet.finish();
    }

    private static void putEntry(Worksheet sheet, int row, AuditEntry entry) {
        sheet.value(row, 1, LocalDateTime.ofInstant(entry.recordedAt(), Terms.VIETNAM));
        sheet.style(row, 1).format("yyyy-mm-dd hh:mm:ss").set();
        put(sheet, row, 2, entry.recordedAt().toString());
        put(sheet, row, 3, Objects.toString(entry.happenedOn(), null));
        put(sheet, row, 4, entry.actor());
        put(sheet, row, 5, entry.useCase());
        put(sheet, row, 6, entry.reason());
        put(sheet, row, 7, entry.outcome());
        put(sheet, row, 8, entry.channel());
    }

    private static void head(Worksheet sheet, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            HeadingCell.write(sheet, 0, column, headings.get(column), WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    private static String bothLanguages(String field) {
        var key = "field." + field;
        var vietnamese = Terms.in(Language.VI);
        return vietnamese.has(key)
                ? vietnamese.text(key) + " / " + Terms.in(Language.EN).text(key)
                : field;
    }

    private static @Nullable String text(@Nullable FieldValue value) {
        return value == null ? null : value.text();
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            sheet.inlineString(row, column, CellText.cut(text));
        }
    }
}
