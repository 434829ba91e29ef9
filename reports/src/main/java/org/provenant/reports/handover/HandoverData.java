package org.provenant.reports.handover;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the minutes of a handover say before they are signed. The same data always gives the same text.
 *
 * @param giver name, staff number and unit
 * @param receiver the same of the person, or the unit with its head
 * @param place where the devices stand afterwards
 * @param onArrival what becomes of the devices as they come, in words; none if they keep their stages
 * @param terms what the parties agree upon besides; none if nothing
 * @param demo whether the devices are demonstration data
 */
public record HandoverData(
        String company,
        String taxCode,
        String address,
        String number,
        LocalDate day,
        String giver,
        String receiver,
        String place,
        String reason,
        @Nullable String onArrival,
        @Nullable String terms,
        List<Device> devices,
        boolean demo) {

    public HandoverData {
        devices = List.copyOf(devices);
    }

    /**
     * One device.
     *
     * @param name maker and model
     * @param condition its stage in words
     * @param place where it stood
     */
    public record Device(String tag, @Nullable String serial, String name, String condition, String place) {}
}
