package org.provenant.domain.labelling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** A sheet or roll of labels that a company uses beside the {@linkplain StandardSheet usual ones}. */
@Entity
@Table(name = "label_sheet")
public class LabelSheet implements Recorded {

    public static final int NAME_LENGTH = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "label_sheet")
    @SequenceGenerator(name = "label_sheet", sequenceName = "label_sheet_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    private String name;

    @Column(name = "page_width")
    private BigDecimal pageWidth;

    @Column(name = "page_height")
    private BigDecimal pageHeight;

    @Column(name = "labels_across")
    private int labelsAcross;

    @Column(name = "labels_down")
    private int labelsDown;

    @Column(name = "label_width")
    private BigDecimal labelWidth;

    @Column(name = "label_height")
    private BigDecimal labelHeight;

    @Column(name = "margin_left")
    private BigDecimal marginLeft;

    @Column(name = "margin_top")
    private BigDecimal marginTop;

    @Column(name = "gap_across")
    private BigDecimal gapAcross;

    @Column(name = "gap_down")
    private BigDecimal gapDown;

    private boolean retired;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected LabelSheet() {}

    public LabelSheet(CompanyId company, @Nullable String name, LabelLayout layout) {
        this.company = company;
        correct(name, layout);
    }

    /** Takes over another name and other measures. */
    public final void correct(@Nullable String newName, LabelLayout layout) {
        name = Text.required(newName, "name", NAME_LENGTH);
        pageWidth = layout.pageWidth();
        pageHeight = layout.pageHeight();
        labelsAcross = layout.across();
        labelsDown = layout.down();
        labelWidth = layout.labelWidth();
        labelHeight = layout.labelHeight();
        marginLeft = layout.left();
        marginTop = layout.top();
        gapAcross = layout.gapAcross();
        gapDown = layout.gapDown();
    }

    /** Is offered no more. */
    public void retire() {
        retired = true;
    }

    /** Is offered again. */
    public void offerAgain() {
        retired = false;
    }

    /** @throws RuleViolated {@link LabellingRule#SHEET_RETIRED} */
    public void requireOffered() {
        if (retired) {
            throw new RuleViolated(LabellingRule.SHEET_RETIRED, name);
        }
    }

    @Override
    public LabelSheetId id() {
        return new LabelSheetId(id);
    }

    @Override
    public String label() {
        return name;
    }

    public CompanyId company() {
        return company;
    }

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

    public boolean isRetired() {
        return retired;
    }

    public int version() {
        return version;
    }
}
