package org.provenant.application.labelling;

import java.io.Serializable;
import java.math.BigDecimal;
import org.provenant.domain.labelling.LabelLayout;

/**
 * One label sheet of the company; measures in millimetres.
 *
 * @param retired whether it is offered no more
 * @param version for edits
 */
public record LabelSheetRow(
        long id,
        String name,
        BigDecimal pageWidth,
        BigDecimal pageHeight,
        int labelsAcross,
        int labelsDown,
        BigDecimal labelWidth,
        BigDecimal labelHeight,
        BigDecimal marginLeft,
        BigDecimal marginTop,
        BigDecimal gapAcross,
        BigDecimal gapDown,
        boolean retired,
        int version)
        implements Serializable {

    /** Where its labels lie. */
    public LabelLayout layout() {
        return new LabelLayout(
                pageWidth,
                pageHeight,
                labelsAcross,
                labelsDown,
                labelWidth,
                labelHeight,
                marginLeft,
                marginTop,
                gapAcross,
                gapDown);
    }
}
