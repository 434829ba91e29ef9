package org.provenant.domain.labelling;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.ValueRule;

/**
 * Where labels lie on a sheet, in millimetres. A roll is a sheet with one label. All labels lie within the page.
 *
 * @param across labels beside each other
 * @param down labels below each other
 * @param left from the edge of the page to the first label
 * @param top from the edge of the page to the first label
 * @param gapAcross between labels beside each other
 * @param gapDown between labels below each other
 */
public record LabelLayout(
        BigDecimal pageWidth,
        BigDecimal pageHeight,
        int across,
        int down,
        BigDecimal labelWidth,
        BigDecimal labelHeight,
        BigDecimal left,
        BigDecimal top,
        BigDecimal gapAcross,
        BigDecimal gapDown)
        implements Serializable {

    public static final int MOST_ACROSS = 20;
    public static final int MOST_DOWN = 50;

    /** Smaller, no code could be printed that telephones and hand scanners read. */
    public static final int NARROWEST = 30;

    public static final int LOWEST = 18;

    private static final int SMALLEST_PAGE = 18;
    private static final int LARGEST_PAGE = 500;

    /**
     * @throws RuleViolated {@link LabellingRule#PAGE_SIZE}, {@link LabellingRule#LABELS_ACROSS},
     *     {@link LabellingRule#LABELS_DOWN}, {@link LabellingRule#LABEL_TOO_SMALL},
     *     {@link LabellingRule#TOO_WIDE_FOR_PAGE}, {@link LabellingRule#TOO_HIGH_FOR_PAGE} or
     *     {@link LabellingRule#MEASURE_INVALID}
     */
    public LabelLayout {
        pageWidth = measure(pageWidth, "pageWidth");
        pageHeight = measure(pageHeight, "pageHeight");
        labelWidth = measure(labelWidth, "labelWidth");
        labelHeight = measure(labelHeight, "labelHeight");
        left = measure(left, "marginLeft");
        top = measure(top, "marginTop");
        gapAcross = measure(gapAcross, "gapAcross");
        gapDown = measure(gapDown, "gapDown");
        requirePage(pageWidth);
        requirePage(pageHeight);
        requireCount(across, MOST_ACROSS, LabellingRule.LABELS_ACROSS);
        requireCount(down, MOST_DOWN, LabellingRule.LABELS_DOWN);
        if (labelWidth.compareTo(BigDecimal.valueOf(NARROWEST)) < 0
                || labelHeight.compareTo(BigDecimal.valueOf(LOWEST)) < 0) {
            throw new RuleViolated(LabellingRule.LABEL_TOO_SMALL, NARROWEST, LOWEST);
        }
        var wide = end(left, labelWidth, gapAcross, across);
        if (wide.compareTo(pageWidth) > 0) {
            throw new RuleViolated(LabellingRule.TOO_WIDE_FOR_PAGE, wide, pageWidth);
        }
        var high = end(top, labelHeight, gapDown, down);
        if (high.compareTo(pageHeight) > 0) {
            throw new RuleViolated(LabellingRule.TOO_HIGH_FOR_PAGE, high, pageHeight);
        }
    }

    /** How many labels a sheet holds. */
    public int labels() {
        return across * down;
    }

    /** From the left edge of the page to the labels of a column, counted from 0. */
    public BigDecimal leftOf(int column) {
        return end(left, labelWidth, gapAcross, column).add(column == 0 ? BigDecimal.ZERO : gapAcross);
    }

    /** From the upper edge of the page to the labels of a row, counted from 0. */
    public BigDecimal topOf(int row) {
        return end(top, labelHeight, gapDown, row).add(row == 0 ? BigDecimal.ZERO : gapDown);
    }

    /** @throws RuleViolated {@link LabellingRule#START_NOT_ON_SHEET} */
    public void requireOnSheet(int position) {
        if (position < 1 || position > labels()) {
            throw new RuleViolated(LabellingRule.START_NOT_ON_SHEET, labels());
        }
    }

    private static BigDecimal end(BigDecimal start, BigDecimal size, BigDecimal gap, int count) {
        return start.add(size.multiply(BigDecimal.valueOf(count)))
                .add(gap.multiply(BigDecimal.valueOf(Math.max(0, count - 1))));
    }

    private static BigDecimal measure(@Nullable BigDecimal millimetres, String field) {
        if (millimetres == null) {
            throw new RuleViolated(ValueRule.REQUIRED, new Term("field." + field));
        }
        var exact = millimetres.stripTrailingZeros();
        if (exact.signum() < 0 || exact.scale() > 1 || exact.compareTo(BigDecimal.valueOf(LARGEST_PAGE)) > 0) {
            throw new RuleViolated(LabellingRule.MEASURE_INVALID, new Term("field." + field), LARGEST_PAGE);
        }
        return millimetres.setScale(1, RoundingMode.UNNECESSARY);
    }

    private static void requirePage(BigDecimal size) {
        if (size.compareTo(BigDecimal.valueOf(SMALLEST_PAGE)) < 0) {
            throw new RuleViolated(LabellingRule.PAGE_SIZE, SMALLEST_PAGE, LARGEST_PAGE);
        }
    }

    private static void requireCount(int count, int most, LabellingRule rule) {
        if (count < 1 || count > most) {
            throw new RuleViolated(rule, most);
        }
    }
}
