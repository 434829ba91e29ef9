package org.provenant.application.intake.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.intake.RegisterExport;
import org.provenant.application.intake.sheet.ExportFormat;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.ExampleUpdates;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.intake.UpdateOutcome;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** The register that was exported comes in again as an update: unchanged it changes nothing, edited every field. */
@RegisterTest
class RegisterComesBackTest {

    private static final Map<UpdateColumn, String> EDITED = Map.ofEntries(
            Map.entry(UpdateColumn.ASSET_TAG, "NEW-"),
            Map.entry(UpdateColumn.SERIAL, "NEWSN"),
            Map.entry(UpdateColumn.MANUFACTURER, "Dell"),
            Map.entry(UpdateColumn.MODEL, "Latitude 5420"),
            Map.entry(UpdateColumn.DESCRIPTION, "Máy trạm di động"),
            Map.entry(UpdateColumn.CATEGORY, "Máy chủ"),
            Map.entry(UpdateColumn.MANUFACTURE_YEAR, "2021"),
            Map.entry(UpdateColumn.ORIGIN, "VN"),
            Map.entry(UpdateColumn.CONDITION, "Đã tân trang"),
            Map.entry(UpdateColumn.UNIT_VALUE, "500,25"),
            Map.entry(UpdateColumn.CURRENCY, "EUR"),
            Map.entry(UpdateColumn.IMEI, "490154203237518"),
            Map.entry(UpdateColumn.MAC, "00:1A:2B:3C:4D:5E"),
            Map.entry(UpdateColumn.OTHER_ID, "UUID 7"),
            Map.entry(UpdateColumn.NOTE, "=1+1 là ghi chú"),
            Map.entry(UpdateColumn.PLACE, "XUONG"),
            Map.entry(UpdateColumn.CUSTODIAN, "NV"));

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    ExampleUpdates updates;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    ExampleSteps change;

    @Inject
    RegisterExport export;

    @Inject
    EquipmentSearch search;

    private String stem = "";
    private List<EquipmentId> devices = List.of();

    @BeforeEach
    void devicesOfWhichOneIsGone() {
        stem = "R" + ++run;
        clock.moveTo(LocalDate.of(2026, 6, 15));
        chain.site("KHO" + stem);
        chain.site("XUONG" + stem);
        chain.person("NV" + stem);
        devices = chain.registered(stem, 3, "KHO" + stem);
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(new ChangeStage.Command(
                        List.of(devices.get(2)),
                        LifecycleStage.LOST,
                        LocalDate.of(2026, 6, 1),
                        "Biên bản 02/2026",
                        ExampleUpdates.REASON)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void unchangedItChangesNothing(Language language) {
        for (var format : ExportFormat.values()) {
            for (var key : List.of(DeviceKey.RECORD_NO, DeviceKey.ASSET_TAG, DeviceKey.SERIAL)) {
                var id = updates.checked(key, exported(format, language), null);

                assertEquals(
                        Set.of(UpdateOutcome.SAME),
                        updates.rows(id).stream().map(UpdateRow::outcome).collect(Collectors.toSet()),
                        format + " " + key + " " + updates.rows(id));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldEditedInAWorkbookIsChanged(Language language) throws IOException {
        var before = row(0);
        var id = updates.checked(DeviceKey.RECORD_NO, edited(exported(ExportFormat.XLSX, language), language), null);

        assertEquals(
                List.of(UpdateOutcome.CHANGES, UpdateOutcome.SAME, UpdateOutcome.SAME),
                updates.rows(id).stream().map(UpdateRow::outcome).toList(),
                updates.rows(id).toString());
        assertEquals(16, updates.rows(id).get(0).changes().size());
        updates.apply(id);
        var after = row(0);
        assertEquals(
                List.of("NEW-" + stem, "NEWSN" + stem, "Dell", "Latitude 5420", "Máy trạm di động", "2021", "VN"),
                List.of(
                        after.assetTag(),
                        String.valueOf(after.serialNumber()),
                        after.manufacturer(),
                        after.model(),
                        String.valueOf(after.description()),
                        Integer.toString(after.manufactureYear()),
                        after.origin()));
        assertEquals(
                List.of("REFURBISHED", "500.25", "EUR", "=1+1 là ghi chú", "XUONG" + stem, "NV" + stem),
                List.of(
                        after.arrivalCondition().name(),
                        after.unitValue().stripTrailingZeros().toPlainString(),
                        after.currency(),
                        String.valueOf(after.note()),
                        after.placeCode(),
                        String.valueOf(after.custodianCode())));
        assertEquals("IMEI 490154203237518\nMAC 00:1A:2B:3C:4D:5E\nID UUID 7", after.identifiers());
        updates.undo(id);
        var back = row(0);
        assertEquals(
                List.of(before.assetTag(), before.model(), before.identifiers(), before.placeCode(), before.currency()),
                List.of(back.assetTag(), back.model(), back.identifiers(), back.placeCode(), back.currency()));
    }

    private byte[] edited(byte[] workbook, Language language) throws IOException {
        var terms = Terms.in(language);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            var columns = new HashMap<String, Integer>();
            sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
            var ofItsOwn =
                    Set.of(UpdateColumn.ASSET_TAG, UpdateColumn.SERIAL, UpdateColumn.PLACE, UpdateColumn.CUSTODIAN);
            for (var edit : EDITED.entrySet()) {
                int column = Objects.requireNonNull(
                        columns.get(terms.word(edit.getKey())), edit.getKey().name());
                var row = sheet.getRow(1);
                var cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
                cell.setBlank();
                cell.setCellValue(ofItsOwn.contains(edit.getKey()) ? edit.getValue() + stem : edit.getValue());
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private byte[] exported(ExportFormat format, Language language) {
        var out = new ByteArrayOutputStream();
        acting.as(Role.AUDITOR, () -> {
            try {
                return export.write(
                        format, EquipmentQuery.text(stem), EquipmentSort.ASSET_TAG.upwards(), language, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toByteArray();
    }

    private EquipmentRow row(int device) {
        return acting.as(Role.AUDITOR, () -> search.get(devices.get(device)));
    }
}
