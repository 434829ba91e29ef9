package org.provenant.application.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.Identifiers;
import org.provenant.domain.equipment.Imei;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.equipment.MacAddress;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.intake.EquipmentDraft;
import org.provenant.domain.intake.RegisterColumn;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Text;

class EquipmentExportTest {

    private static final List<String> DANGEROUS = List.of(
            "=1+1",
            "+84 24 1234",
            "-5",
            "@SUM(A1)",
            "'quoted'",
            "''twice",
            "'=x",
            "a;b,c\td",
            "\"in quotes\"",
            "two\nlines",
            "Máy tính xách tay đã qua sử dụng",
            "a_x000D_b _x005F_",
            "<b>&amp;</b>",
            "東京 🖥",
            "N/A");
    private static final List<Category> CATEGORIES = List.of(Category.values());

    private static EquipmentRow row(Random random, int number) {
        boolean serial = random.nextInt(5) > 0;
        return new EquipmentRow(
                number,
                "IT-" + String.format(Locale.ROOT, "%05d", number),
                serial ? new SerialNumber("00" + Long.toString(random.nextLong(1L << 40), 36)).value() : null,
                serial ? null : "tem máy đã mất " + text(random),
                "Hãng " + text(random),
                "Model " + text(random),
                random.nextBoolean() ? text(random) : null,
                List.of("84713020", "84715010", "85176249").get(random.nextInt(3)),
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                1990 + random.nextInt(36),
                Locale.getISOCountries()[random.nextInt(Locale.getISOCountries().length)],
                Condition.values()[random.nextInt(4)],
                amount(random),
                List.of("USD", "VND", "JPY").get(random.nextInt(3)),
                identifiers(random).toString(),
                random.nextBoolean() ? text(random) : null,
                LifecycleStage.values()[random.nextInt(5)],
                LocalDate.of(2025, 5, 4),
                null,
                7,
                "P" + random.nextInt(9),
                "=Tầng",
                "A › B",
                LocalDate.of(2025, 5, 4),
                random.nextBoolean() ? 3L : null,
                random.nextBoolean() ? "NV00" + random.nextInt(9) : null,
                "Người giữ",
                null,
                1,
                "12/GP-BKHCN",
                1 + random.nextInt(5),
                "Máy tính",
                "SP1",
                "mục đích",
                1,
                "108625440120",
                1 + random.nextInt(5),
                LocalDate.of(2025, 1, 2),
                LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400)),
                1,
                "danh sách.xlsx",
                1);
    }

    private static BigDecimal amount(Random random) {
        return random.nextInt(9) == 0
                ? new BigDecimal(random.nextLong(1L << 60)).movePointLeft(4)
                : new BigDecimal(random.nextInt(10_000_000)).movePointLeft(random.nextInt(5));
    }

    private static String text(Random random) {
        return DANGEROUS.get(random.nextInt(DANGEROUS.size()));
    }

    private static Identifiers identifiers(Random random) {
        var imeis = List.of(new Imei("490154203237518"), new Imei("356938035643809"));
        var macs = List.of(new MacAddress("001A2B3C4D5E"), new MacAddress("001A2B3C4D5F"));
        var others = List.of("=x; y", "Y-" + random.nextInt(99));
        return new Identifiers(
                imeis.subList(0, random.nextInt(3)),
                macs.subList(0, random.nextInt(3)),
                others.subList(0, random.nextInt(3)));
    }

    private static EquipmentDraft expected(EquipmentRow row, int number) {
        var identifiers = Identifiers.parse(row.identifiers());
        return new EquipmentDraft(
                number,
                new AssetTag(row.assetTag()),
                row.serialNumber() == null ? null : new SerialNumber(row.serialNumber()),
                tidy(row.noSerialReason()),
                Text.tidy(row.manufacturer()),
                Text.tidy(row.model()),
                new HsCode(row.hs()),
                row.category(),
                new ManufactureYear(row.manufactureYear()),
                new Country(row.origin()),
                row.arrivalCondition(),
                new Money(row.unitValue(), Money.currencyOf(row.currency())),
                Integer.toString(row.permitLineNo()),
                Integer.toString(row.declarationLineNo()),
                row.placeCode(),
                row.custodianCode(),
                row.receivedOn(),
                identifiers.imeis(),
                identifiers.macs(),
                identifiers.others(),
                tidy(row.description()),
                tidy(row.note()));
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null ? null : Text.tidy(text);
    }

    /** Writes one of the formats. */
    private interface Writer {
        int write(Iterator<EquipmentRow> rows, Language language, OutputStream out) throws IOException;
    }

    static Stream<Arguments> formats() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        Arguments.of("XLSX " + language, language, (Writer) EquipmentExport::writeXlsx),
                        Arguments.of("CSV " + language, language, (Writer) EquipmentExport::writeCsv)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void whatIsExportedComesInAgainExactly(String name, Language language, Writer writer) throws IOException {
        for (int seed = 0; seed < 3; seed++) {
            var random = new Random(seed);
            var rows = IntStream.range(0, 200).mapToObj(i -> row(random, i)).toList();
            var out = new ByteArrayOutputStream();

            assertEquals(200, writer.write(rows.iterator(), language, out));

            var file = SheetFile.open(out.toByteArray());
            var proposal = Proposal.of(HeadingWords.OF_DEVICES, file);
            assertEquals(List.of(), proposal.questions());
            assertEquals(List.of(), proposal.missing());
            assertEquals(RegisterColumn.values().length, proposal.unmapped().size(), "only the register's own columns");
            var drafts = new ArrayList<EquipmentDraft>();
            var problems = new ArrayList<RowProblem>();
            SheetCheck.check(file, proposal.mapping(), 2026, drafts::add, problems::add);
            assertEquals(List.of(), problems);
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(expected(rows.get(i), i + 2), drafts.get(i));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noValueRunsAsAFormula(Language language) throws IOException {
        var random = new Random(1);
        var rows = IntStream.range(0, 100).mapToObj(i -> row(random, i)).toList();
        var xlsx = new ByteArrayOutputStream();
        var csv = new ByteArrayOutputStream();

        EquipmentExport.writeXlsx(rows.iterator(), language, xlsx);
        EquipmentExport.writeCsv(rows.iterator(), language, csv);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> assertFalse(cell.getCellType() == CellType.FORMULA)));
        }
        CsvFile.open(csv.toByteArray()).readRaw(row -> row.getFields()
                .forEach(field -> assertFalse(field.matches("(?s)[=+@\t\r-].*"), field)));
    }

    @Test
    void anEmptyListIsAListToo() throws IOException {
        var out = new ByteArrayOutputStream();

        assertEquals(0, EquipmentExport.writeXlsx(List.<EquipmentRow>of().iterator(), Language.VI, out));

        assertEquals(1, ReadRows.of(out.toByteArray()).size());
    }

    @Test
    void longListsAreStreamed() throws IOException {
        var random = new Random(3);
        var one = row(random, 1);
        var counted = new OutputStream() {
            private long bytes;
            private boolean early;

            @Override
            public void write(int b) {
                bytes++;
            }

            @Override
            public void write(byte[] buffer, int offset, int length) {
                bytes += length;
            }
        };
        var rows = IntStream.range(0, 5_000).mapToObj(i -> one).peek(row -> counted.early |= counted.bytes > 0);

        assertEquals(5_000, EquipmentExport.writeXlsx(rows.iterator(), Language.EN, counted));

        assertTrue(counted.early, "bytes leave before the last row comes");
    }
}
