package org.provenant.application.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provenant.reports.periodic.ListedDevice;

/**
 * Finds the same devices in two reports: by number of their record, which stays the same whatever a device is called.
 * Reports that were frozen before the number was kept know devices by tag only, and by serial number if the tag has changed
 * since.
 */
final class DevicePairs {

    private final Set<ListedDevice> before = new LinkedHashSet<>();
    private final Set<ListedDevice> after = new LinkedHashSet<>();
    private final List<Pair> pairs = new ArrayList<>();

    private DevicePairs() {}

    /** All devices of both; those that stand in one alone come last. */
    static List<Pair> of(Collection<ListedDevice> before, Collection<ListedDevice> after) {
        var found = new DevicePairs();
        found.before.addAll(before);
        found.after.addAll(after);
        found.match(ListedDevice::record);
        // Two different numbers are two devices, whatever they are called.
        found.matchUnnumbered(ListedDevice::assetTag);
        found.matchUnnumbered(DevicePairs::serial);
        found.before.forEach(device -> found.pairs.add(new Pair(device, null)));
        found.after.forEach(device -> found.pairs.add(new Pair(null, device)));
        return found.pairs;
    }

    private static @Nullable Object serial(ListedDevice device) {
        var serial = device.serial();
        return serial == null
                ? null
                : List.of(
                        Objects.requireNonNullElse(device.manufacturer(), ""),
                        Objects.requireNonNullElse(device.model(), ""),
                        serial);
    }

    private void match(Function<ListedDevice, @Nullable Object> key) {
        match(before, after, key);
    }

    private void matchUnnumbered(Function<ListedDevice, @Nullable Object> key) {
        match(unnumbered(before), after, key);
        match(before, unnumbered(after), key);
    }

    private static List<ListedDevice> unnumbered(Set<ListedDevice> devices) {
        return devices.stream().filter(device -> device.record() == null).toList();
    }

    private void match(
            Collection<ListedDevice> these,
            Collection<ListedDevice> those,
            Function<ListedDevice, @Nullable Object> key) {
        var byKey = new LinkedHashMap<Object, ListedDevice>();
        for (var device : those) {
            var found = key.apply(device);
            if (found != null) {
                byKey.putIfAbsent(found, device);
            }
        }
        for (var device : List.copyOf(these)) {
            var found = key.apply(device);
            var same = found == null ? null : byKey.remove(found);
            if (same != null) {
                pairs.add(new Pair(device, same));
                before.remove(device);
                after.remove(same);
            }
        }
    }

    /**
     * A device in both reports.
     *
     * @param before nothing if it is not in the first
     * @param after nothing if it is not in the second
     */
    record Pair(@Nullable ListedDevice before, @Nullable ListedDevice after) {

        /** As the later of both knows it. */
        ListedDevice device() {
            return after == null ? Objects.requireNonNull(before) : after;
        }

        /** Its number, from whichever report kept it. */
        @Nullable
        Long record() {
            var later = after == null ? null : after.record();
            return later != null || before == null ? later : before.record();
        }
    }
}
