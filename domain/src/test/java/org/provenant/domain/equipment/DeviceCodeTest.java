package org.provenant.domain.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceCodeTest {

    private static final URI BASE = URI.create("https://may.example.vn/so");

    @ParameterizedTest
    @ValueSource(strings = {"TB-0000001", "NM2/KHO-B/SERVER.3", "A B_C.D", "A/../B", "D/D/D"})
    void addressOfADeviceIsReadAsItsTag(String tag) {
        assertEquals(tag, DeviceCode.read(DeviceCode.addressOf(BASE, new AssetTag(tag))));
    }

    @ParameterizedTest
    @CsvSource({
        "https://may.example.vn/d/TB-1, TB-1",
        "http://10.0.0.5:8080/so/d/TB-1/, TB-1",
        "HTTPS://MAY.EXAMPLE.VN/d/TB-1, TB-1",
        "' https://may.example.vn/d/TB-1 ', TB-1",
        "TB-1, TB-1",
        "/d/TB-1, /d/TB-1",
        "https://may.example.vn/d/, https://may.example.vn/d/",
        "https://may.example.vn/d/TB-1?x=1, https://may.example.vn/d/TB-1?x=1",
        "https:///d/TB-1, https:///d/TB-1",
        "hai máy /d/ khác, hai máy /d/ khác"
    })
    void onlyAnAddressStandsForATag(String scanned, String read) {
        assertEquals(read, DeviceCode.read(scanned));
    }
}
