package org.provenant.domain.receiving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationLineId;

/**
 * Compares what a declaration declares, what the packing list announces and what came, by quantity and by serial number.
 * A device that lies with another line than it is listed on has come, for its own line; the difference says where it
 * lay. A line without a list is compared by quantity alone.
 */
public final class Matching {

    private final Map<DeclarationLineId, Integer> declared;
    private final Map<String, DeclarationLineId> listed;
    private final Set<DeclarationLineId> withList;
    private final Set<String> listedElsewhere;
    private final Map<String, @Nullable DeclarationLineId> received;
    private final Map<DeclarationLineId, Integer> withoutSerial;

    /**
     * @param declared pieces that each line declares
     * @param listed the line on which the packing list announces each serial number
     * @param listedElsewhere serial numbers that are announced for other declarations
     * @param received the line with which each received serial number lay, as far as that is known
     * @param withoutSerial received devices of each line that have no serial number
     */
    public Matching(
            Map<DeclarationLineId, Integer> declared,
            Map<String, DeclarationLineId> listed,
            Set<String> listedElsewhere,
            Map<String, @Nullable DeclarationLineId> received,
            Map<DeclarationLineId, Integer> withoutSerial) {
        this.declared = new LinkedHashMap<>(declared);
        this.listed = Map.copyOf(listed);
        this.withList = Set.copyOf(listed.values());
        this.listedElsewhere = Set.copyOf(listedElsewhere);
        this.received = new HashMap<>(received);
        this.withoutSerial = Map.copyOf(withoutSerial);
    }

    /** What a received serial number is, lying with that line or with none in particular. */
    public ScanOutcome outcomeOf(String serial, @Nullable DeclarationLineId line) {
        var own = listed.get(serial);
        if (own != null) {
            return line == null || line.equals(own) ? ScanOutcome.RECEIVED : ScanOutcome.WRONG_LINE;
        }
        if (listedElsewhere.contains(serial)) {
            return ScanOutcome.WRONG_DECLARATION;
        }
        return isCounted(line) ? ScanOutcome.RECEIVED : ScanOutcome.UNLISTED;
    }

    /** Whether what lies there is received without standing on a list; with no line in particular, if there is none. */
    private boolean isCounted(@Nullable DeclarationLineId line) {
        return line == null ? withList.isEmpty() : !withList.contains(line);
    }

    /** Whether a serial number that stands on no list could still belong to a line that has none. */
    public boolean hasLineWithoutList() {
        return !withList.containsAll(declared.keySet());
    }

    /** The line that a received serial number counts for; nothing if it belongs to none. */
    public @Nullable DeclarationLineId lineOf(String serial, @Nullable DeclarationLineId lay) {
        var own = listed.get(serial);
        return own != null ? own : outcomeOf(serial, lay) == ScanOutcome.RECEIVED ? lay : null;
    }

    /** How each line stands. */
    public Map<DeclarationLineId, Count> counts() {
        var counts = new LinkedHashMap<DeclarationLineId, Count>();
        declared.forEach((line, pieces) -> counts.put(
                line,
                new Count(
                        pieces,
                        (int) listed.values().stream().filter(line::equals).count(),
                        receivedOf(line))));
        return counts;
    }

    private int receivedOf(DeclarationLineId line) {
        var counted = received.entrySet().stream()
                .filter(each -> line.equals(lineOf(each.getKey(), each.getValue())))
                .count();
        return (int) counted + withoutSerial.getOrDefault(line, 0);
    }

    /** Everything in which the three differ, line by line and by serial number. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        counts().forEach((line, count) -> {
            var missing = missingOf(line);
            missing.forEach(serial -> findings.add(new Finding(DifferenceKind.SHORT, line, serial, 1, 0)));
            int unnamed = count.declared() - count.received() - missing.size();
            if (unnamed > 0) {
                findings.add(new Finding(DifferenceKind.SHORT, line, null, count.declared(), count.received()));
            }
            if (count.received() > count.declared()) {
                findings.add(new Finding(DifferenceKind.OVER, line, null, count.declared(), count.received()));
            }
        });
        for (var serial : new TreeSet<>(received.keySet())) {
            var line = received.get(serial);
            switch (outcomeOf(serial, line)) {
                case WRONG_LINE -> findings.add(new Finding(DifferenceKind.WRONG_LINE, line, serial, 0, 1));
                case WRONG_DECLARATION ->
                    findings.add(new Finding(DifferenceKind.WRONG_DECLARATION, line, serial, 0, 1));
                case UNLISTED -> findings.add(new Finding(DifferenceKind.UNLISTED, line, serial, 0, 1));
                default -> {}
            }
        }
        return findings;
    }

    private Set<String> missingOf(DeclarationLineId line) {
        var missing = new TreeSet<String>();
        listed.forEach((serial, own) -> {
            if (own.equals(line) && !received.containsKey(serial)) {
                missing.add(serial);
            }
        });
        return missing;
    }

    /**
     * How a line stands.
     *
     * @param declared pieces declared
     * @param listed serial numbers announced
     * @param received devices that came and belong to it
     */
    public record Count(int declared, int listed, int received) {

        /** How many are still to come. */
        public int missing() {
            return Math.max(0, declared - received);
        }

        /** How many more came than were declared. */
        public int over() {
            return Math.max(0, received - declared);
        }
    }
}
