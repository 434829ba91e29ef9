package org.provenant.application.disposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.disposal.DisposalLine;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.equipment.EquipmentId;

/** An order that conditions are asked of. What several of them rest on is read when the first asks for it, and once. */
final class InQuestion {

    private final DisposalOrder order;
    private final DisposalRoute route;
    private final Supplier<List<OrderedDevices.Ordered>> readDevices;
    private final Supplier<Set<Orders.Kept>> readPapers;
    private @Nullable List<OrderedDevices.Ordered> devices;
    private @Nullable Set<Orders.Kept> papers;

    InQuestion(
            DisposalOrder order,
            DisposalRoute route,
            Supplier<List<OrderedDevices.Ordered>> readDevices,
            Supplier<Set<Orders.Kept>> readPapers) {
        this.order = order;
        this.route = route;
        this.readDevices = readDevices;
        this.readPapers = readPapers;
    }

    DisposalOrder order() {
        return order;
    }

    DisposalRoute route() {
        return route;
    }

    /** The devices that it disposes of, by asset tag. */
    List<OrderedDevices.Ordered> devices() {
        if (devices == null) {
            devices = readDevices.get();
        }
        return devices;
    }

    Set<Orders.Kept> papers() {
        if (papers == null) {
            papers = readPapers.get();
        }
        return papers;
    }

    /** Its lines by the asset tags of their devices, as people look for them. */
    List<DisposalLine> lines() {
        var lines = order.boundLines();
        return devices().stream()
                .flatMap(device -> lines.stream().filter(line -> line.device().value() == device.id()))
                .toList();
    }

    String tagOf(EquipmentId device) {
        return devices().stream()
                .filter(each -> each.id() == device.value())
                .map(OrderedDevices.Ordered::tag)
                .findFirst()
                .orElse("");
    }

    /** The day of which conditions are asked: that on which the devices leave, as far as it is known. */
    LocalDate day(Clock clock) {
        if (order.collectedOn() != null) {
            return order.collectedOn();
        }
        var today = LocalDate.now(clock);
        var planned = order.scheduledFor();
        return planned != null && planned.isAfter(today) ? planned : today;
    }
}
