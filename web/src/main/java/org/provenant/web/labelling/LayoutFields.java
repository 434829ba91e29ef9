package org.provenant.web.labelling;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.labelling.LabelLayout;
import org.provenant.domain.labelling.StandardSheet;

/** The measures of a label sheet while they are typed. */
public class LayoutFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable BigDecimal pageWidth;
    private @Nullable BigDecimal pageHeight;
    private @Nullable Integer across;
    private @Nullable Integer down;
    private @Nullable BigDecimal labelWidth;
    private @Nullable BigDecimal labelHeight;
    private @Nullable BigDecimal left;
    private @Nullable BigDecimal top;
    private @Nullable BigDecimal gapAcross;
    private @Nullable BigDecimal gapDown;

    /** Begins with the measures of an A4 sheet, of which most are a variant. */
    static LayoutFields usual() {
        return of(StandardSheet.A4_24.layout());
    }

    static LayoutFields of(LabelLayout layout) {
        var fields = new LayoutFields();
        fields.pageWidth = layout.pageWidth();
        fields.pageHeight = layout.pageHeight();
        fields.across = layout.across();
        fields.down = layout.down();
        fields.labelWidth = layout.labelWidth();
        fields.labelHeight = layout.labelHeight();
        fields.left = layout.left();
        fields.top = layout.top();
        fields.gapAcross = layout.gapAcross();
        fields.gapDown = layout.gapDown();
        return fields;
    }

    LabelLayout layout() {
        return new LabelLayout(
                Objects.requireNonNull(pageWidth),
                Objects.requireNonNull(pageHeight),
                Objects.requireNonNull(across),
                Objects.requireNonNull(down),
                Objects.requireNonNull(labelWidth),
                Objects.requireNonNull(labelHeight),
                Objects.requireNonNull(left),
                Objects.requireNonNull(top),
                Objects.requireNonNull(gapAcross),
                Objects.requireNonNull(gapDown));
    }

    public @Nullable BigDecimal getPageWidth() {
        return pageWidth;
    }

    public void setPageWidth(@Nullable BigDecimal pageWidth) {
        this.pageWidth = pageWidth;
    }

    public @Nullable BigDecimal getPageHeight() {
        return pageHeight;
    }

    public void setPageHeight(@Nullable BigDecimal pageHeight) {
        this.pageHeight = pageHeight;
    }

    public @Nullable Integer getAcross() {
        return across;
    }

    public void setAcross(@Nullable Integer across) {
        this.across = across;
    }

    public @Nullable Integer getDown() {
        return down;
    }

    public void setDown(@Nullable Integer down) {
        this.down = down;
    }

    public @Nullable BigDecimal getLabelWidth() {
        return labelWidth;
    }

    public void setLabelWidth(@Nullable BigDecimal labelWidth) {
        this.labelWidth = labelWidth;
    }

    public @Nullable BigDecimal getLabelHeight() {
        return labelHeight;
    }

    public void setLabelHeight(@Nullable BigDecimal labelHeight) {
        this.labelHeight = labelHeight;
    }

    public @Nullable BigDecimal getLeft() {
        return left;
    }

    public void setLeft(@Nullable BigDecimal left) {
        this.left = left;
    }

    public @Nullable BigDecimal getTop() {
        return top;
    }

    public void setTop(@Nullable BigDecimal top) {
        this.top = top;
    }

    public @Nullable BigDecimal getGapAcross() {
        return gapAcross;
    }

    public void setGapAcross(@Nullable BigDecimal gapAcross) {
        this.gapAcross = gapAcross;
    }

    public @Nullable BigDecimal getGapDown() {
        return gapDown;
    }

    public void setGapDown(@Nullable BigDecimal gapDown) {
        this.gapDown = gapDown;
    }
}
