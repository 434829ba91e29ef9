package org.provenant.application.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.reporting.UndoImport;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.valuation.AssetValue;
import org.provenant.domain.valuation.Depreciation;
import org.provenant.domain.valuation.Treatment;
import org.provenant.domain.valuation.ValuationRule;

/** What the books say of devices, by the rule book's threshold and bands. */
@RegisterTest
class AssetValuesTest {

    private static final Reason REASON = new Reason("Theo thẻ tài sản cố định");
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final BigDecimal DEAR = new BigDecimal(36_000_000);
    private static final BigDecimal CHEAP = new BigDecimal(29_999_999);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    SetAssetValues setValues;

    @Inject
    AssetValues values;

    @Inject
    AssetValueExport export;

    @Inject
    ChangeStage changeStage;

    @Inject
    UndoImport undoImport;

    @Inject
    TestDatabase tables;

    private List<EquipmentId> devices = List.of();

    @BeforeEach
    void someDevices() {
        run++;
        chain.site("GT" + run);
        devices = chain.registered("GT" + run + "-", 2, "GT" + run);
    }

    @Test
    void thresholdOfTheRuleBookTellsAssetsFromTools() {
        set(facts(DEAR, FROM, "MANAGEMENT-IT", 36));
        assertEquals(Treatment.FIXED_ASSET, row(null).treatment());
        assertEquals(" → FIXED_ASSET", treatmentTold());
        set(facts(CHEAP, FROM, null, 24));
        assertEquals(Treatment.TOOL, row(null).treatment());
        assertEquals("FIXED_ASSET → TOOL", treatmentTold());
        set(facts(new BigDecimal(30_000_000), FROM, "ELECTRONIC", 180));
        assertEquals(Treatment.FIXED_ASSET, row(null).treatment());
    }

    @Test
    void whatIsLeftIsCountedToTheEndOfTheDay() {
        set(facts(DEAR, FROM, "MANAGEMENT-IT", 36));

        assertEquals(new BigDecimal(1_000_000), row(LocalDate.of(2026, 4, 30)).accumulated());
        assertEquals(new BigDecimal(34_516_129), row(LocalDate.of(2026, 5, 15)).remaining());
        assertEquals(BigDecimal.ZERO, row(LocalDate.of(2036, 1, 1)).remaining());
        assertTrue(acting.as(Role.AUDITOR, () -> values.of(devices.get(0), FROM.minusDays(1)))
                .isEmpty());
        assertEquals(List.of(sums(true, 2, 72_000_000, 2_000_000)), totals(null, LocalDate.of(2026, 4, 30)));
    }

    @Test
    void nothingIsWrittenOffFromTheDayOnWhichADeviceGoes() {
        set(facts(DEAR, FROM, "MANAGEMENT-IT", 36));
        var day = LocalDate.of(2026, 5, 1);
        acting.as(
                Role.RECORD_KEEPER,
                () -> changeStage.change(new ChangeStage.Command(
                        List.of(devices.get(0)), LifecycleStage.RETURNED, day, "BB-TRA-" + run, REASON)));

        assertEquals(day, row(null).goneOn());
        assertEquals(new BigDecimal(1_000_000), row(LocalDate.of(2030, 1, 1)).accumulated());
        assertEquals(new BigDecimal(1_000_000), row(day.minusDays(1)).accumulated());
        assertEquals(EquipmentRule.NOT_PRESENT, ruleAgainst(() -> set(facts(CHEAP, FROM, null, 12))));
        var held = sums(true, 1, 36_000_000, 2_000_000);
        var gone = sums(false, 1, 36_000_000, 1_000_000);
        var end = LocalDate.of(2026, 5, 31);
        assertEquals(List.of(held, gone), totals(null, end));
        assertEquals(List.of(held), totals(true, end));
        assertEquals(List.of(gone), totals(false, end));
        assertEquals(List.of(sums(true, 2, 72_000_000, 2_000_000)), totals(null, day.minusDays(1)));
    }

    @Test
    void databaseAddsUpWhatTheDomainWritesOff() {
        var random = new Random(45);
        tables.sql().useHandle(sql -> {
            for (int i = 0; i < 2_000; i++) {
                var from = LocalDate.of(1999, 1, 1).plusDays(random.nextInt(12_000));
                var day = from.plusDays(random.nextInt(4_000) - 50);
                var until = i % 3 == 0 ? day.withDayOfMonth(1) : day;
                var cost = BigDecimal.valueOf(1 + random.nextLong(i % 2 == 0 ? 100_000_000L : 999_999_999_999_999L));
                int months = 1 + random.nextInt(Depreciation.MOST_MONTHS);
                assertEquals(
                        new Depreciation(cost, from, months).accumulatedBefore(until),
                        sql.createQuery("select written_off(:cost, :from, :months, :until)")
                                .bind("cost", cost)
                                .bind("from", from)
                                .bind("months", months)
                                .bind("until", until)
                                .mapTo(BigDecimal.class)
                                .one(),
                        () -> cost + " from " + from + " over " + months + " before " + until);
            }
        });
    }

    @Test
    void devicesWhoseImportWasTakenBackCountNoMore() {
        set(facts(DEAR, FROM, "MANAGEMENT-IT", 36));
        var batch = new ImportBatchId(tables.number("select import_batch_id from equipment where id = "
                + devices.get(0).value()));
        acting.as(Role.RECORD_KEEPER, () -> undoImport.undo(batch, REASON));

        assertEquals(List.of(), totals(null, LocalDate.of(2026, 4, 30)));
        assertEquals(DEAR, row(null).originalCost());
    }

    @Test
    void factsThatTheRulesForbidAreRefusedAndNothingIsKept() {
        var today = acting.as(Role.AUDITOR, () -> values.rulesOn(FROM));
        assertEquals(4, today.bands().size());

        assertEquals(ValuationRule.BAND_NEEDED, refused(DEAR, FROM, null, 36));
        assertEquals(ValuationRule.BAND_UNKNOWN, refused(DEAR, FROM, "KHONG-CO", 36));
        assertEquals(ValuationRule.BAND_NOT_FOR_TOOLS, refused(CHEAP, FROM, "MANAGEMENT-IT", 36));
        assertEquals(ValuationRule.LIFE_OUTSIDE_BAND, refused(DEAR, FROM, "MANAGEMENT-IT", 35));
        assertEquals(ValuationRule.LIFE_OUTSIDE_BAND, refused(DEAR, FROM, "MANAGEMENT-IT", 97));
        assertEquals(ValuationRule.TOOL_LIFE_TOO_LONG, refused(CHEAP, FROM, null, 37));
        assertEquals(ValuationRule.LIFE_INVALID, refused(CHEAP, FROM, null, 0));
        assertEquals(ValuationRule.COST_INVALID, refused(new BigDecimal("0.5"), FROM, null, 12));
        assertEquals(ValuationRule.USED_BEFORE_IT_CAME, refused(CHEAP, LocalDate.of(2026, 1, 1), null, 12));
        assertEquals(ValuationRule.USED_IN_THE_FUTURE, refused(CHEAP, LocalDate.of(2099, 1, 1), null, 12));
        assertEquals(
                0,
                tables.number("select count(*) from asset_value v join equipment e on e.id = v.equipment_id"
                        + " where e.asset_tag like 'GT" + run + "-%'"));
    }

    @Test
    void anotherCompanysDevicesHaveNoValueHere() {
        set(facts(DEAR, FROM, "MANAGEMENT-IT", 36));
        var elsewhere = acting.callerElsewhere(Role.AUDITOR);

        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> values.of(devices.get(0), null))));
        assertTrue(acting.as(elsewhere, () -> values.costsOf(devices)).isEmpty());
        assertEquals(List.of(), acting.as(elsewhere, () -> values.sums(new AssetValues.Query(null, null, null, null))));
    }

    @Test
    void workbookHasNumbersAsNumbers() throws IOException {
        set(facts(DEAR, FROM, "MANAGEMENT-IT", 36));
        var out = new ByteArrayOutputStream();
        var query = new AssetValues.Query("GT" + run + "-", null, null, LocalDate.of(2026, 4, 30));

        acting.as(Role.AUDITOR, () -> {
            try {
                export.xlsx(query, AssetValueSort.ASSET_TAG.upwards(), Language.VI, out);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertEquals(2, sheet.getLastRowNum());
            assertEquals("Nguyên giá", sheet.getRow(0).getCell(8).getStringCellValue());
            assertEquals(36_000_000, sheet.getRow(1).getCell(8).getNumericCellValue());
            assertEquals(35_000_000, sheet.getRow(1).getCell(10).getNumericCellValue());
        }
    }

    private void set(AssetValue.Facts facts) {
        acting.as(Role.RECORD_KEEPER, () -> setValues.set(new SetAssetValues.Command(devices, facts, REASON)));
    }

    private Rule refused(BigDecimal cost, LocalDate from, @Nullable String band, int months) {
        return ruleAgainst(() -> set(facts(cost, from, band, months)));
    }

    private static AssetValue.Facts facts(BigDecimal cost, LocalDate from, @Nullable String band, int months) {
        return new AssetValue.Facts(cost, from, band, months, "TSCD-001");
    }

    private AssetValueRow row(@Nullable LocalDate day) {
        return acting.as(Role.AUDITOR, () -> values.of(devices.get(0), day)).orElseThrow();
    }

    private List<AssetValues.Sums> totals(@Nullable Boolean held, LocalDate day) {
        return acting.as(Role.AUDITOR, () -> values.sums(new AssetValues.Query("GT" + run + "-", null, held, day)));
    }

    private static AssetValues.Sums sums(boolean held, long devices, long cost, long accumulated) {
        return new AssetValues.Sums(
                held,
                devices,
                BigDecimal.valueOf(cost),
                BigDecimal.valueOf(accumulated),
                BigDecimal.valueOf(cost - accumulated));
    }

    private String treatmentTold() {
        return Objects.requireNonNull(LastEntry.in(tables).changes().get("AssetValue.treatment"));
    }
}
