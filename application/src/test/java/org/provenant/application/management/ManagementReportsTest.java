package org.provenant.application.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.valuation.SetAssetValues;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.management.ManagementRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.valuation.AssetValue;

/** Each report says what happened to four devices of one permit, and nothing to another company. */
@RegisterTest
class ManagementReportsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Period MAY = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
    private static final Period APRIL = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
    private static final Reason REASON = new Reason("Theo biên bản");

    private static final String BREACH = """
            insert into breach (id, company_id, equipment_id, breach_kind, state, description, description_en, found_on, found_by,
              version)
            select 7001, e.company_id, e.id, 'OUTSIDE_PERMITTED_PLACE', 'OPEN', 'Dùng ở quầy', 'Used at the counter', date '2026-05-09',
              'PERSON', 1 from equipment e where e.asset_tag = 'QT-2'
            """;

    private static final String STOCKTAKE = """
            insert into stocktake (id, company_id, number, name, count_until, expected_devices, opened_by, opened_at, version)
            select 7002, min(e.company_id), 'KK-7002', 'Kiểm kê tháng 5', date '2026-05-20', 3,
              (select min(id) from user_account), timestamptz '2026-05-11 17:30:00Z', 1 from equipment e;
            insert into stocktake_row (id, stocktake_id, expected, equipment_id, code, subject_name, row_state, counted_at, version)
            select 7100 + row_number() over (order by e.id), 7002, true, e.id, e.asset_tag, e.model,
              case e.asset_tag when 'QT-2' then 'FOUND' when 'QT-3' then 'WRONG_PLACE' else 'PENDING' end,
              case when e.asset_tag in ('QT-2', 'QT-3') then timestamptz '2026-05-12 02:00:00Z' end, 1
            from equipment e where e.asset_tag <> 'QT-1'
            """;

    @Inject
    ExampleChain chain;

    @Inject
    ExampleSteps change;

    @Inject
    SetAssetValues setValues;

    @Inject
    ManagementReports reports;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    /** Once for all tests: one device is lost on 4 May, one is put into use, one is in breach. */
    @BeforeEach
    void fourDevices() {
        clock.moveTo(TODAY);
        if (tables.count("equipment") == 0) {
            chain.site("QT");
            var devices = chain.registered("QT", 4, "QT");
            becomes(devices.get(0), LifecycleStage.LOST, LocalDate.of(2026, 5, 4));
            becomes(devices.get(2), LifecycleStage.IN_USE, LocalDate.of(2026, 5, 6));
            acting.as(
                    Role.RECORD_KEEPER,
                    () -> setValues.set(new SetAssetValues.Command(
                            List.of(devices.get(1)),
                            new AssetValue.Facts(
                                    BigDecimal.valueOf(36_000_000),
                                    LocalDate.of(2026, 4, 1),
                                    "MANAGEMENT-IT",
                                    36,
                                    "TSCĐ 12"),
                            REASON)));
            tables.sql().useHandle(sql -> {
                sql.execute(BREACH);
                for (var statement : STOCKTAKE.split(";")) {
                    sql.execute(statement);
                }
            });
        }
    }

    private void becomes(EquipmentId device, LifecycleStage stage, LocalDate day) {
        clock.moveTo(day);
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(new ChangeStage.Command(List.of(device), stage, day, "Biên bản số 4", REASON)));
        clock.moveTo(TODAY);
    }

    @Test
    void balanceOfPermitsIsThatOfTheDay() {
        var before = on(ManagementKind.PERMIT_BALANCE, LocalDate.of(2026, 5, 3));
        var after = on(ManagementKind.PERMIT_BALANCE, TODAY);

        assertEquals(2, after.rows().size());
        assertEquals(4, number(before, 0, ManagementColumn.STORED));
        assertEquals(0, number(before, 0, ManagementColumn.GONE));
        assertEquals(2, number(after, 0, ManagementColumn.STORED));
        assertEquals(1, number(after, 0, ManagementColumn.IN_USE));
        assertEquals(1, number(after, 0, ManagementColumn.GONE));
        assertEquals(0, number(after, 0, ManagementColumn.LEFT));
        assertEquals(1, number(after, 1, ManagementColumn.LEFT));
        assertEquals(BigDecimal.valueOf(5), total(after, ManagementColumn.PERMITTED));
        assertEquals("Cộng", after.totals().get(0));
        assertEquals(
                0,
                on(ManagementKind.PERMIT_BALANCE, LocalDate.of(2026, 1, 4))
                        .rows()
                        .size());
        assertEquals(
                Lead.Target.PERMIT,
                Objects.requireNonNull(after.rows().get(0).lead()).target());
    }

    @Test
    void devicesAreCountedByPlaceAndPurposeOnTheDay() {
        var before = on(ManagementKind.IN_USE_BY_PLACE, LocalDate.of(2026, 5, 3));
        var after = on(ManagementKind.IN_USE_BY_PLACE, TODAY);

        assertEquals(4, number(before, 0, ManagementColumn.DEVICES));
        assertEquals(1, after.rows().size());
        assertEquals("Kho QT", text(after, 0, ManagementColumn.PLACE));
        assertEquals("Sản xuất", text(after, 0, ManagementColumn.PURPOSE));
        assertEquals("SP1", text(after, 0, ManagementColumn.PERMITTED_CASE));
        assertEquals(3, number(after, 0, ManagementColumn.DEVICES));
        assertEquals(1, number(after, 0, ManagementColumn.IN_USE));
        assertEquals(2, number(after, 0, ManagementColumn.STORED));
        assertEquals(0, number(after, 0, ManagementColumn.OTHER));
        tables.sql().useHandle(sql -> sql.execute("""
                insert into purpose_change (id, company_id, equipment_id, purpose, changed_on, reason, version)
                select 7003, company_id, id, 'Đào tạo', date '2026-06-01', 'Mở lớp', 1 from equipment where asset_tag = 'QT-4'
                """));
        var changed = on(ManagementKind.IN_USE_BY_PLACE, TODAY);
        var yet = on(ManagementKind.IN_USE_BY_PLACE, LocalDate.of(2026, 5, 31));
        tables.sql().useHandle(sql -> sql.execute("delete from purpose_change where id = 7003"));

        assertEquals(
                List.of("Sản xuất", "Đào tạo"),
                List.of(text(changed, 0, ManagementColumn.PURPOSE), text(changed, 1, ManagementColumn.PURPOSE)).stream()
                        .sorted()
                        .toList());
        assertEquals(1, yet.rows().size());
    }

    @Test
    void plansStandBesideWhatBecameOfTheDevices() {
        var table = on(ManagementKind.PLAN_AND_PRACTICE, TODAY);

        assertEquals(2, table.rows().size());
        assertEquals(4, number(table, 0, ManagementColumn.DEVICES));
        assertEquals(3, number(table, 0, ManagementColumn.HERE));
        assertEquals(1, number(table, 0, ManagementColumn.LOST));
        assertNull(text(table, 0, ManagementColumn.PLANNED_ROUTE));
    }

    @Test
    void devicesThatLeftInTheSpanAreListedWithTheirPapers() {
        var table = in(ManagementKind.DISPOSALS, MAY);

        assertEquals(1, table.rows().size());
        assertEquals("QT-1", text(table, 0, ManagementColumn.ASSET_TAG));
        assertEquals("Bị mất", text(table, 0, ManagementColumn.ROUTE));
        assertEquals(LocalDate.of(2026, 5, 4), cell(table, 0, ManagementColumn.GONE_ON));
        assertEquals("Biên bản số 4", text(table, 0, ManagementColumn.EVIDENCE));
        assertEquals(List.of(), in(ManagementKind.DISPOSALS, APRIL).rows());
    }

    @Test
    void breachesThatWereOpenInTheSpanAreListedInTheReadersLanguage() {
        var question = new ManagementQuestion(ManagementKind.BREACHES, TODAY, MAY, null);

        var english = acting.as(Role.AUDITOR, () -> reports.table(question, Language.EN));
        assertEquals("Used at the counter", text(english, 0, ManagementColumn.DESCRIPTION));
        assertEquals("VP-7001", text(english, 0, ManagementColumn.NUMBER));
        assertEquals("Dùng ở quầy", text(in(ManagementKind.BREACHES, MAY), 0, ManagementColumn.DESCRIPTION));
        assertEquals(List.of(), in(ManagementKind.BREACHES, APRIL).rows());
        var june = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
        assertEquals(1, in(ManagementKind.BREACHES, june).rows().size());
    }

    @Test
    void stocktakesOfTheSpanAreCountedByVietnameseDays() {
        var table = in(ManagementKind.STOCKTAKES, MAY);

        assertEquals(LocalDate.of(2026, 5, 12), cell(table, 0, ManagementColumn.OPENED_ON));
        assertEquals(3, number(table, 0, ManagementColumn.EXPECTED));
        assertEquals(2, number(table, 0, ManagementColumn.SEEN));
        assertEquals(1, number(table, 0, ManagementColumn.MISSING));
        assertEquals(1, number(table, 0, ManagementColumn.ELSEWHERE));
        assertEquals(2, number(table, 0, ManagementColumn.UNRESOLVED));
        assertEquals(List.of(), in(ManagementKind.STOCKTAKES, APRIL).rows());
    }

    @Test
    void cardTellsTheLifeOfADeviceByDay() {
        var lost = card("QT-1");
        var events = lost.rows().stream().map(row -> row.cells().get(1)).toList();

        assertEquals(List.of("Khai hải quan", "Nhận thiết bị", "Đặt tại địa điểm", "Đổi trạng thái"), events);
        assertEquals("Lưu kho → Bị mất", lost.rows().get(3).cells().get(2));
        assertEquals("Biên bản số 4", lost.rows().get(3).cells().get(5));
        var other = card("QT-2").rows();
        assertEquals(
                List.of("Phát hiện vi phạm", "Kiểm kê"),
                other.subList(3, 5).stream().map(row -> row.cells().get(1)).toList());
        assertEquals(LocalDate.of(2026, 5, 12), other.get(4).cells().get(0));
    }

    @Test
    void depreciationIsCountedToTheEndOfTheDay() {
        var table = on(ManagementKind.DEPRECIATION, LocalDate.of(2026, 4, 30));

        assertEquals(1, table.rows().size());
        assertEquals(BigDecimal.valueOf(1_000_000), cell(table, 0, ManagementColumn.WRITTEN_OFF));
        assertEquals(BigDecimal.valueOf(35_000_000), cell(table, 0, ManagementColumn.REMAINING));
        assertEquals("TSCĐ 12", text(table, 0, ManagementColumn.ACCOUNTING_PAPER));
        assertEquals(BigDecimal.valueOf(36_000_000), total(table, ManagementColumn.ORIGINAL_COST));
    }

    @ParameterizedTest
    @EnumSource(ManagementKind.class)
    void anotherCompanySeesNothingOfIt(ManagementKind kind) {
        var elsewhere = acting.callerElsewhere(Role.AUDITOR);

        if (kind == ManagementKind.HISTORY_CARD) {
            assertEquals(
                    ValueRule.NO_SUCH_RECORD,
                    ruleAgainst(() -> acting.as(elsewhere, () -> reports.table(question(kind), Language.VI))));
        } else {
            var table = acting.as(elsewhere, () -> reports.table(question(kind), Language.VI));
            assertEquals(List.of(), table.rows());
            assertEquals(List.of(), table.totals());
        }
    }

    @ParameterizedTest
    @EnumSource(ManagementKind.class)
    void filesHoldWhatTheTableShows(ManagementKind kind) throws IOException {
        var table = acting.as(Role.AUDITOR, () -> reports.table(question(kind), Language.VI));

        assertTrue(new String(written(kind, "pdf"), StandardCharsets.ISO_8859_1).startsWith("%PDF-1.7"));
        assertSheet(table, written(kind, "xlsx"));
        var lines =
                new String(written(kind, "csv"), StandardCharsets.UTF_8).lines().toList();
        assertEquals(table.rows().size() + 1, lines.size());
        assertTrue(lines.get(0).contains(table.columns().get(0).heading() + ";"), lines.get(0));
    }

    private static void assertSheet(ManagementTable table, byte[] file) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            assertEquals(4, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertTrue(sheet.getCTWorksheet().isSetAutoFilter());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals("4:4", sheet.getRepeatingRows().formatAsString());
            assertTrue(sheet.getFooter().getRight().endsWith("Trang &P/&N"));
            for (int row = 0; row < table.rows().size(); row++) {
                var cells = table.rows().get(row).cells();
                for (int column = 0; column < cells.size(); column++) {
                    var value = cells.get(column);
                    var cell = sheet.getRow(4 + row).getCell(column);
                    if (value instanceof Number number) {
                        assertEquals(number.doubleValue(), cell.getNumericCellValue());
                    } else if (value instanceof LocalDate day) {
                        assertEquals(day, cell.getLocalDateTimeCellValue().toLocalDate());
                    } else if (value != null) {
                        assertEquals(CellType.STRING, cell.getCellType());
                        assertEquals(value, cell.getStringCellValue());
                    }
                }
            }
        }
    }

    @Test
    void whatIsMissingIsAskedFor() {
        assertEquals(
                ManagementRule.PERIOD_MISSING,
                ruleAgainst(() -> new ManagementQuestion(ManagementKind.BREACHES, TODAY, null, null)));
        assertEquals(
                ManagementRule.DEVICE_MISSING,
                ruleAgainst(() -> new ManagementQuestion(ManagementKind.HISTORY_CARD, TODAY, MAY, null)));
    }

    private byte[] written(ManagementKind kind, String format) {
        var bytes = new ByteArrayOutputStream();
        acting.as(Role.AUDITOR, () -> {
            try {
                switch (format) {
                    case "pdf" -> reports.pdf(question(kind), Language.VI, bytes);
                    case "xlsx" -> reports.xlsx(question(kind), Language.VI, bytes);
                    default -> reports.csv(question(kind), Language.VI, bytes);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return bytes.toByteArray();
    }

    private ManagementQuestion question(ManagementKind kind) {
        return new ManagementQuestion(kind, TODAY, MAY, device("QT-1"));
    }

    private ManagementTable card(String tag) {
        var question = new ManagementQuestion(ManagementKind.HISTORY_CARD, TODAY, null, device(tag));
        return acting.as(Role.AUDITOR, () -> reports.table(question, Language.VI));
    }

    private EquipmentId device(String tag) {
        return new EquipmentId(tables.number("select id from equipment where asset_tag = '" + tag + "'"));
    }

    private ManagementTable on(ManagementKind kind, LocalDate day) {
        return acting.as(Role.AUDITOR, () -> reports.table(new ManagementQuestion(kind, day, null, null), Language.VI));
    }

    private ManagementTable in(ManagementKind kind, Period period) {
        return acting.as(
                Role.AUDITOR, () -> reports.table(new ManagementQuestion(kind, TODAY, period, null), Language.VI));
    }

    private static int number(ManagementTable table, int row, ManagementColumn column) {
        return ((Number) Objects.requireNonNull(cell(table, row, column))).intValue();
    }

    private static @Nullable String text(ManagementTable table, int row, ManagementColumn column) {
        return (String) cell(table, row, column);
    }

    private static @Nullable Object cell(ManagementTable table, int row, ManagementColumn column) {
        return table.rows().get(row).cells().get(at(table, column));
    }

    private static @Nullable Object total(ManagementTable table, ManagementColumn column) {
        return table.totals().get(at(table, column));
    }

    private static int at(ManagementTable table, ManagementColumn column) {
        return table.columns().stream()
                .map(ManagementTable.Column::column)
                .toList()
                .indexOf(column);
    }
}
