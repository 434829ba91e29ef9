package org.provenant.reports.processing;

import java.io.Serializable;

/**
 * The movement of one kind of goods in a year, in pieces. Opening and closing are counted from what was there, in and out
 * from what happened, so that one checks the other.
 *
 * @param hsCode eight digits, as papers print them
 * @param opening there when the year began
 * @param cameIn declared in the year, what amendments and cancellations changed included
 * @param outDevices left the country in the year as registered devices
 * @param outGoods left the country in the year without having been registered one by one
 * @param outElse lost or destroyed in the year, less what turned up again
 * @param closing there when the year ended
 * @param closingDevices of closing: registered devices
 */
public record ReconciledLine(
        String permitNumber,
        int lineNo,
        String goods,
        String hsCode,
        String unit,
        int opening,
        int cameIn,
        int outDevices,
        int outGoods,
        int outElse,
        int closing,
        int closingDevices)
        implements Serializable {

    /** What the movements say must be there when the year ends. */
    public int expected() {
        return opening + cameIn - outDevices - outGoods - outElse;
    }

    /** Whether opening + in − out is what is there. */
    public boolean balanced() {
        return expected() == closing;
    }
}
