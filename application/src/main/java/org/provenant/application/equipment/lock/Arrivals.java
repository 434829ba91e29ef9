package org.provenant.application.equipment.lock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.provenant.domain.customs.DeclarationLineId;
import org.provenant.domain.equipment.lock.Circumstances;
import org.provenant.domain.equipment.lock.InternalUse;
import org.provenant.domain.equipment.lock.Restriction;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.RuleViolated;

/**
 * What the internal-use lock says of goods that are about to come into the register: whether each may stand where it is
 * put first. As they have no record yet, consents count that speak of their whole permit line.
 */
public final class Arrivals {

    private final Map<DeclarationLineId, Restriction> lines;
    private final Function<LocalDate, InternalUse> rules;
    private final Function<PlaceId, Circumstances.Destination> places;
    private final Map<LocalDate, InternalUse> ofDay = new HashMap<>();
    private final Map<PlaceId, Circumstances.Destination> destinations = new HashMap<>();
    private final Map<Arrival, Boolean> open = new HashMap<>();

    Arrivals(
            Map<DeclarationLineId, Restriction> lines,
            Function<LocalDate, InternalUse> rules,
            Function<PlaceId, Circumstances.Destination> places) {
        this.lines = Map.copyOf(lines);
        this.rules = rules;
        this.places = places;
    }

    /** What many devices have in common. */
    private record Arrival(DeclarationLineId line, PlaceId place, LocalDate day) {}

    /**
     * What stands against it, if anything does.
     *
     * @param name what the device is called before it has an asset tag
     * @param day on which it arrived
     */
    public Optional<RuleViolated> against(DeclarationLineId line, String name, PlaceId place, LocalDate day) {
        var arrival = new Arrival(line, place, day);
        return open.computeIfAbsent(arrival, each -> refusal(each, name).isEmpty())
                ? Optional.empty()
                : refusal(arrival, name);
    }

    private Optional<RuleViolated> refusal(Arrival arrival, String name) {
        var goods = lines.get(arrival.line());
        if (goods == null) {
            return Optional.empty();
        }
        var use = ofDay.computeIfAbsent(arrival.day(), rules);
        var there = destinations.computeIfAbsent(arrival.place(), places);
        return use.against(
                DeviceAction.RECEIVE,
                goods.called(name),
                Circumstances.on(arrival.day()).at(there));
    }
}
