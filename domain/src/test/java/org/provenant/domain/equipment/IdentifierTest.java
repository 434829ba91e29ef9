package org.provenant.domain.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.shared.RuleViolated;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({"' pf-2abcd ', PF-2ABCD", "'5cg  123\t4', 5CG 123 4", "00012, 00012", "C02XL0A1, C02XL0A1"})
    void serialNumbersAreTidied(String typed, String kept) {
        assertEquals(kept, new SerialNumber(typed).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "--",
                "N/A",
                "n.a.",
                "NA",
                "không có",
                "Khong co",
                "KHÔNG",
                "none",
                "null",
                "0",
                "0000",
                "0000-0000",
                "xxxx",
                "X",
                "?",
                "...",
                "12345678",
                "1234567890",
                "No Serial",
                "unknown",
                "TBD",
                "S/N"
            })
    void placeholdersAreNoSerialNumbers(String typed) {
        assertTrue(SerialNumber.isPlaceholder(typed));
        var refusal = assertThrows(RuleViolated.class, () -> new SerialNumber(typed));
        assertEquals(EquipmentRule.SERIAL_NOT_A_SERIAL, refusal.rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "00010", "12345", "123456", "NA123", "XX1", "N0NE1"})
    void shortOrOddSerialNumbersStay(String typed) {
        assertFalse(SerialNumber.isPlaceholder(typed));
    }

    @Test
    void assetTagsHoldOnlyWhatLabelsCan() {
        assertEquals("IT-2026/0001", new AssetTag(" it-2026/0001 ").value());
        assertThrows(RuleViolated.class, () -> new AssetTag("MÁY-1"));
        assertThrows(RuleViolated.class, () -> new AssetTag("A".repeat(AssetTag.LONGEST + 1)));
        assertThrows(RuleViolated.class, () -> new AssetTag("=1+1"));
        assertThrows(RuleViolated.class, () -> new AssetTag(" "));
    }

    @Test
    void anImeiNeedsItsCheckDigit() {
        assertEquals("490154203237518", new Imei("49-015420-323751-8").digits());
        assertThrows(RuleViolated.class, () -> new Imei("490154203237519"));
        assertThrows(RuleViolated.class, () -> new Imei("49015420323751"));
        assertThrows(RuleViolated.class, () -> new Imei("000000000000000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00:1a:2b:3c:4d:5e", "00-1A-2B-3C-4D-5E", "001a.2b3c.4d5e", "001A2B3C4D5E", " 001a2b3c4d5e "})
    void macAddressesAreWrittenOneWay(String typed) {
        assertEquals("00:1A:2B:3C:4D:5E", new MacAddress(typed).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00:1A:2B:3C:4D", "00:1A-2B:3C-4D:5E", "00:1A:2B:3C:4D:5G", "001A2B3C4D5E00"})
    void otherTextsAreNoMacAddresses(String typed) {
        assertThrows(RuleViolated.class, () -> new MacAddress(typed));
    }

    @Test
    void aDeviceIsNotMadeAfterItsImport() {
        assertEquals(2026, ManufactureYear.parse(" 2026 ", 2026).year());
        assertEquals(1950, ManufactureYear.of(1950, 2026).year());
        assertThrows(RuleViolated.class, () -> ManufactureYear.parse("2027", 2026));
        assertThrows(RuleViolated.class, () -> ManufactureYear.parse("1949", 2026));
        assertThrows(RuleViolated.class, () -> ManufactureYear.parse("19", 2026));
        assertThrows(RuleViolated.class, () -> ManufactureYear.parse("2O19", 2026));
    }
}
