package org.provenant.domain.labelling;

import java.math.BigDecimal;

/** Sheets and rolls that every stationer has, with the measures that their makers print on the box. */
public enum StandardSheet {
    /** 3 × 8 labels of 63.5 × 33.9 mm. */
    A4_24(a4(3, 8, "63.5", "33.9", "7.2", "12.9", "2.5")),
    /** 4 × 10 labels of 45.7 × 25.4 mm. */
    A4_40(a4(4, 10, "45.7", "25.4", "9.7", "21.5", "2.6")),
    /** 5 × 13 labels of 38.1 × 21.2 mm. */
    A4_65(a4(5, 13, "38.1", "21.2", "4.7", "10.7", "2.5")),
    /** One label after the other, as label printers take them. */
    ROLL_50_25(new LabelLayout(
            mm("50"),
            mm("25"),
            1,
            1,
            mm("50"),
            mm("25"),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO));

    private final LabelLayout layout;

    StandardSheet(LabelLayout layout) {
        this.layout = layout;
    }

    public LabelLayout layout() {
        return layout;
    }

    private static LabelLayout a4(
            int across, int down, String width, String height, String left, String top, String gapAcross) {
        return new LabelLayout(
                mm("210"),
                mm("297"),
                across,
                down,
                mm(width),
                mm(height),
                mm(left),
                mm(top),
                mm(gapAcross),
                BigDecimal.ZERO);
    }

    private static BigDecimal mm(String measure) {
        return new BigDecimal(measure);
    }
}
