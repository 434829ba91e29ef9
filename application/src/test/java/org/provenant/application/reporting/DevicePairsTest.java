package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.domain.reporting.StockEntry;
import org.provenant.domain.reporting.StockState;
import org.provenant.reports.periodic.ListedDevice;

/** The same device is found again, also if one report is older than numbers of records in reports. */
class DevicePairsTest {

    @Test
    void numberTellsWhateverADeviceIsCalled() {
        assertEquals(List.of("A1=B1"), pairs(List.of(device("A1", "S1", 1L)), List.of(device("B1", "S1", 1L))));
        assertEquals(List.of("A1=-", "-=A1"), pairs(List.of(device("A1", "S1", 1L)), List.of(device("A1", "S1", 2L))));
    }

    @Test
    void oldReportIsMatchedByTagAndThenBySerialNumber() {
        var old = List.of(device("A1", "S1", null), device("A2", "S2", null), device("A3", null, null));
        var present = List.of(device("A1", "S9", 1L), device("B2", "S2", 2L), device("A4", null, 4L));

        assertEquals(List.of("A1=A1", "A2=B2", "A3=-", "-=A4"), pairs(old, present));
        assertEquals(List.of("A1=A1", "B2=A2", "A4=-", "-=A3"), pairs(present, old));
        assertEquals(List.of("A1=A1", "A2=A2", "A3=A3"), pairs(old, old));
    }

    private static List<String> pairs(List<ListedDevice> before, List<ListedDevice> after) {
        return DevicePairs.of(before, after).stream()
                .map(pair -> tag(pair.before()) + "=" + tag(pair.after()))
                .toList();
    }

    private static String tag(@Nullable ListedDevice device) {
        return device == null ? "-" : device.assetTag();
    }

    private static ListedDevice device(String tag, @Nullable String serial, @Nullable Long record) {
        return new ListedDevice(
                record,
                tag,
                serial,
                "Dell",
                "R740",
                record == null ? null : StockEntry.OPENING,
                StockState.IN_USE,
                null);
    }
}
