package org.provenant.application.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.application.testbed.Rounds;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.Identifiers;
import org.provenant.domain.equipment.Imei;
import org.provenant.domain.equipment.MacAddress;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.RuleViolated;

/** Whatever is fed to the parsers is read or refused by a rule; nothing breaks them, fills the memory or stops them. */
@Tag("faults")
class FuzzTest {

    private static final int TEXTS_A_ROUND = 5;

    private static final List<String> RIGHT = List.of(
            "31/12/2024",
            "2024-12-31 10:30:00.5",
            "1.234.567,89",
            "1,234.56",
            "8471.30.20",
            "490154203237518",
            "00-1a-2b-3c-4d-5e",
            "IT-0001",
            "PF-2ABCD",
            "2019",
            "Trung Quốc",
            "VN",
            "USD",
            "Đã qua sử dụng",
            "Máy tính xách tay",
            "108625440120",
            "0100109106-001");

    private static final List<Consumer<String>> PARSERS = List.of(
            DateOrder.DAY_FIRST::read,
            DateOrder.MONTH_FIRST::read,
            DateOrder.YEAR_FIRST::read,
            NumberStyle.COMMA_DECIMAL::read,
            NumberStyle.POINT_DECIMAL::read,
            AssetTag::new,
            SerialNumber::new,
            Imei::new,
            MacAddress::new,
            HsCode::new,
            TaxCode::new,
            DeclarationNumber::new,
            Identifiers::parse,
            Category::parse,
            Condition::parse,
            Country::parse,
            Money::currencyOf,
            text -> ManufactureYear.parse(text, 2026),
            text -> new Money(NumberStyle.POINT_DECIMAL.read(text), Money.currencyOf("USD")));

    @Test
    void whatIsChangedWasRightBefore() throws IOException {
        for (var file : new FuzzedFiles().right()) {
            assertTrue(FuzzRun.refusalOf(file)
                    .matches("all rows right|rows with problems|not checked: COLUMN_NOT_MAPPED"));
        }
    }

    @Test
    void noFileBreaksTheReaders() throws IOException, InterruptedException {
        long first = Rounds.random(FuzzTest.class).nextInt(1_000_000_000);

        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FuzzRun.class.getName(),
                        Integer.toString(rounds()),
                        Long.toString(first))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        System.out.print(said);
        assertEquals(0, process.waitFor(), said);
    }

    @Test
    void noTextBreaksAParser() {
        var random = Rounds.random(FuzzTest.class);
        var change = new Mutation(random);
        var outcomes = new TreeMap<String, Integer>();

        for (int round = 0; round < rounds() * TEXTS_A_ROUND; round++) {
            var text = change.text(RIGHT.get(random.nextInt(RIGHT.size())));
            for (var parser : PARSERS) {
                outcomes.merge(outcome(parser, text), 1, Integer::sum);
            }
        }

        outcomes.forEach((outcome, count) -> System.out.println(count + "\t" + outcome));
        assertFalse(outcomes.isEmpty());
    }

    private static String outcome(Consumer<String> parser, String text) {
        try {
            parser.accept(text);
            return "read";
        } catch (RuleViolated e) {
            return e.rule().name();
        } catch (RuntimeException e) {
            throw new AssertionError("parser " + PARSERS.indexOf(parser) + " breaks at [" + text + "]", e);
        }
    }

    /** Files that broke a reader once. */
    @ParameterizedTest
    @ValueSource(
            strings = {"relation-above-the-root.xlsx", "two-hundred-columns.csv", "separator-of-the-first-line.csv"})
    void whatBrokeAReaderOnceDoesSoNoMore(String name) throws IOException {
        try (var file = Objects.requireNonNull(FuzzTest.class.getResourceAsStream("fuzz/" + name), name)) {
            assertTrue(FuzzRun.refusalOf(file.readAllBytes())
                    .matches("refused: .*|rows .*|all rows right|not checked: .*|given back and then refused: .*"));
        }
    }

    private static int rounds() {
        return Rounds.of(1_000, 10_000);
    }
}
