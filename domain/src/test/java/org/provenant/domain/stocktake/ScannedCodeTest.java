package org.provenant.domain.stocktake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.shared.RuleViolated;

class ScannedCodeTest {

    @ParameterizedTest
    @CsvSource({
        "TB-0000021, TB-0000021",
        "'  tb-0000021 ', TB-0000021",
        "https://so.congty.vn/d/TB-0000021, TB-0000021",
        "http://10.0.0.5:8080/kho/d/TB%2F21/, TB/21",
        "HTTPS://so.congty.vn/d/tb~21, TB/21",
        "https://so.congty.vn/d/TB%ZZ, TB%ZZ",
        "PF-VN1 00001, PF-VN1 00001"
    })
    void labelAddressTagAndSerialMeanTheSameDevice(String read, String code) {
        assertEquals(code, new ScannedCode(read).upper());
    }

    @Test
    void nothingIsNoCode() {
        assertThrows(RuleViolated.class, () -> new ScannedCode(" \u200b "));
        assertThrows(RuleViolated.class, () -> new ScannedCode("x".repeat(ScannedCode.LONGEST + 1)));
    }
}
