package org.provenant.reports.deduction;

import java.util.List;

/**
 * One line of the permit with everything that was taken off it.
 *
 * @param hsCode eight digits, as papers print them
 */
public record DeductionLine(
        int lineNo, String goods, String hsCode, String unit, int permitted, List<DeductionEntry> entries) {

    public DeductionLine {
        entries = List.copyOf(entries);
    }

    /** What is left after the last entry. */
    public int rest() {
        return entries.isEmpty() ? permitted : entries.get(entries.size() - 1).rest();
    }
}
