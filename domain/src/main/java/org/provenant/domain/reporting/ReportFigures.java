package org.provenant.domain.reporting;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.provenant.domain.shared.RuleViolated;

/**
 * The movement of devices in a period, for one permit line or for several. Opening + in − out = closing, and the states
 * of what is left add up to closing; figures that do not are refused, so a report can never show them.
 *
 * @param opening devices in stock when the period began
 * @param cameIn devices that came into stock in the period: imported, or found again after they were reported lost
 * @param wentOut devices that left in the period, by route; routes without any are left out
 * @param closing devices in stock when the period ended
 * @param inUse of closing: in use
 * @param inStorage of closing: in storage
 * @param underRepair of closing: under repair
 * @param other of closing: anything else
 */
public record ReportFigures(
        int opening,
        int cameIn,
        Map<ExitRoute, Integer> wentOut,
        int closing,
        int inUse,
        int inStorage,
        int underRepair,
        int other)
        implements Serializable {

    /** Nothing anywhere. */
    public static final ReportFigures NONE = new ReportFigures(0, 0, Map.of(), 0, 0, 0, 0, 0);

    public ReportFigures {
        var routes = new EnumMap<ExitRoute, Integer>(ExitRoute.class);
        wentOut.forEach((route, count) -> {
            requireNotNegative(count);
            if (count > 0) {
                routes.put(route, count);
            }
        });
        wentOut = Collections.unmodifiableMap(routes);
        IntStream.of(opening, cameIn, closing, inUse, inStorage, underRepair, other)
                .forEach(ReportFigures::requireNotNegative);
        var out = sum(wentOut);
        var expected = Math.subtractExact(Math.addExact(opening, cameIn), out);
        if (expected != closing) {
            throw new RuleViolated(ReportingRule.FIGURES_DO_NOT_BALANCE, opening, cameIn, out, expected, closing);
        }
        if (inUse + inStorage + underRepair + other != closing) {
            throw new RuleViolated(ReportingRule.STATES_DO_NOT_ADD_UP, inUse, inStorage, underRepair, other, closing);
        }
    }

    /** All devices that left in the period, whatever the route. */
    public int out() {
        return sum(wentOut);
    }

    /** Devices that left by this route. */
    public int out(ExitRoute route) {
        return wentOut.getOrDefault(route, 0);
    }

    /** Devices left at the end that are in this state. */
    public int in(StockState state) {
        return switch (state) {
            case IN_USE -> inUse;
            case IN_STORAGE -> inStorage;
            case UNDER_REPAIR -> underRepair;
            case OTHER -> other;
        };
    }

    /** One of them by its name. */
    public int of(ReportFigure figure) {
        return switch (figure) {
            case OPENING -> opening;
            case CAME_IN -> cameIn;
            case WENT_OUT -> out();
            case CLOSING -> closing;
            case IN_USE -> inUse;
            case IN_STORAGE -> inStorage;
            case UNDER_REPAIR -> underRepair;
            case OTHER -> other;
        };
    }

    public ReportFigures plus(ReportFigures more) {
        var routes = new EnumMap<ExitRoute, Integer>(ExitRoute.class);
        routes.putAll(wentOut);
        more.wentOut.forEach((route, count) -> routes.merge(route, count, Math::addExact));
        return new ReportFigures(
                Math.addExact(opening, more.opening),
                Math.addExact(cameIn, more.cameIn),
                routes,
                Math.addExact(closing, more.closing),
                inUse + more.inUse,
                inStorage + more.inStorage,
                underRepair + more.underRepair,
                other + more.other);
    }

    private static void requireNotNegative(int count) {
        if (count < 0) {
            throw new RuleViolated(ReportingRule.FIGURE_NEGATIVE, count);
        }
    }

    private static int sum(Map<ExitRoute, Integer> routes) {
        return routes.values().stream().reduce(0, Math::addExact);
    }
}
