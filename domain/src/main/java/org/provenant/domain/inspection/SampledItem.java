package org.provenant.domain.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/** Something drawn, as the register described it then, and what the auditor saw of it. */
@Entity
@Table(name = "sampled_item")
public class SampledItem implements Recorded {

    public static final int REMARK_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sampled_item")
    @SequenceGenerator(name = "sampled_item", sequenceName = "sampled_item_seq", allocationSize = 1)
    private Long id;

    @Column(name = "sample_id", updatable = false)
    private SampleId sample;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private int hits;

    @Column(name = "subject_record", updatable = false)
    private Long subjectRecord;

    @Column(name = "subject_label", updatable = false)
    private String subjectLabel;

    @Column(name = "subject_name", updatable = false)
    private String subjectName;

    @Column(name = "serial_number", updatable = false)
    private @Nullable String serialNumber;

    @Column(name = "subject_state", updatable = false)
    private @Nullable String subjectState;

    @Column(name = "place_path", updatable = false)
    private @Nullable String placePath;

    @Column(name = "custodian_name", updatable = false)
    private @Nullable String custodianName;

    @Column(updatable = false)
    private @Nullable BigDecimal value;

    @Column(updatable = false)
    private @Nullable String currency;

    @Column(name = "risk_points", updatable = false)
    private @Nullable Integer riskPoints;

    @Column(name = "risk_factors", updatable = false)
    private @Nullable String riskFactors;

    @Enumerated(EnumType.STRING)
    private @Nullable SampleResult result;

    private @Nullable String remark;

    @Column(name = "checked_by")
    private @Nullable UserId checkedBy;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SampledItem() {}

    /**
     * @param position its place in the order of drawing, from 1
     * @param risk what makes it worth a look; nothing if it was not drawn by risk
     */
    public SampledItem(
            SampleId sample, int position, SampleDraw.Pick pick, Described described, @Nullable List<RiskFactor> risk) {
        this.sample = sample;
        this.position = position;
        this.hits = pick.hits();
        this.subjectRecord = pick.candidate().record();
        this.subjectLabel = pick.candidate().key();
        this.subjectName = described.name();
        this.serialNumber = described.serialNumber();
        this.subjectState = described.state();
        this.placePath = described.placePath();
        this.custodianName = described.custodianName();
        this.value = described.value();
        this.currency = described.currency();
        if (risk != null) {
            riskPoints = risk.stream().mapToInt(RiskFactor::points).sum();
            riskFactors = risk.stream().map(Enum::name).collect(Collectors.joining(","));
        }
    }

    /** Records what was seen; a later look takes the place of an earlier one, which stays in the history. */
    public void check(SampleResult seen, @Nullable String words, UserId who, Instant when) {
        result = seen;
        remark = Text.optional(words, "remark", REMARK_LENGTH);
        checkedBy = who;
        checkedAt = when;
    }

    @Override
    public SampledItemId id() {
        return new SampledItemId(id);
    }

    @Override
    public String label() {
        return subjectLabel;
    }

    public SampleId sample() {
        return sample;
    }

    public int version() {
        return version;
    }

    /**
     * How the register describes a record at the moment of drawing; what does not fit its kind is nothing.
     *
     * @param name manufacturer and model, authority, or customs office
     * @param state its stage, validity or state, by the name of the constant
     */
    public record Described(
            String name,
            @Nullable String serialNumber,
            @Nullable String state,
            @Nullable String placePath,
            @Nullable String custodianName,
            @Nullable BigDecimal value,
            @Nullable String currency) {}
}
