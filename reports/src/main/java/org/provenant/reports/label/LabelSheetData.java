package org.provenant.reports.label;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.labelling.LabelLayout;

/**
 * Labels to be printed.
 *
 * @param start the first free label of the first sheet, from 1
 * @param text a short text that stands on every label; none if there is nothing more to say
 * @param day the day of printing
 */
public record LabelSheetData(
        LabelLayout layout, int start, @Nullable String text, String company, LocalDate day, List<DeviceLabel> labels) {

    public LabelSheetData {
        layout.requireOnSheet(start);
        labels = List.copyOf(labels);
    }
}
