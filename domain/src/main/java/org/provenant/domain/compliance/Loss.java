package org.provenant.domain.compliance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * Devices that were lost or stolen, and how that was cleared up: the report, the explanation to the authorities, the
 * assessment of taxes, each with its papers; or that they were found again.
 */
@Entity
@Table(name = "loss")
public class Loss implements Recorded {

    public static final int TEXT_LENGTH = 2000;
    public static final int WHERE_LENGTH = 500;
    public static final int PAPER_LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "loss")
    @SequenceGenerator(name = "loss", sequenceName = "loss_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(updatable = false)
    private boolean theft;

    @HappenedOn
    @Column(name = "lost_on", updatable = false)
    private LocalDate lostOn;

    @Column(name = "lost_where", updatable = false)
    private String lostWhere;

    @Column(updatable = false)
    private String circumstances;

    @Column(name = "police_report", updatable = false)
    private @Nullable String policeReport;

    @Enumerated(EnumType.STRING)
    @Column(name = "loss_stage")
    private LossStage lossStage = LossStage.REPORTED;

    private @Nullable String explanation;

    @HappenedOn
    @Column(name = "explained_on")
    private @Nullable LocalDate explainedOn;

    @Column(name = "tax_assessment")
    private @Nullable String taxAssessment;

    @HappenedOn
    @Column(name = "assessed_on")
    private @Nullable LocalDate assessedOn;

    @HappenedOn
    @Column(name = "found_on")
    private @Nullable LocalDate turnedUpOn;

    @Column(name = "found_because")
    private @Nullable String foundBecause;

    @OneToMany(mappedBy = "loss", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<LostDevice> devices = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Loss() {}

    public Loss(CompanyId company, Facts facts, List<EquipmentId> lost) {
        this.company = company;
        this.theft = facts.theft();
        this.lostOn = facts.lostOn();
        this.lostWhere = facts.lostWhere();
        this.circumstances = facts.circumstances();
        this.policeReport = facts.policeReport();
        lost.forEach(device -> devices.add(new LostDevice(this, device)));
    }

    /** @throws RuleViolated {@link ComplianceRule#LOSS_STAGE} or {@link ComplianceRule#LOSS_ENDED} */
    public void explain(String text, LocalDate day) {
        require(LossStage.REPORTED);
        explanation = Text.required(text, "explanation", TEXT_LENGTH);
        explainedOn = day;
        lossStage = LossStage.EXPLAINED;
    }

    /**
     * @param paper number and date of the decision
     * @throws RuleViolated {@link ComplianceRule#LOSS_STAGE} or {@link ComplianceRule#LOSS_ENDED}
     */
    public void assess(String paper, LocalDate day) {
        require(LossStage.EXPLAINED);
        taxAssessment = Text.required(paper, "taxAssessment", PAPER_LENGTH);
        assessedOn = day;
        lossStage = LossStage.ASSESSED;
    }

    /** The devices turned up again; what was recorded stays readable. */
    public void turnUp(LocalDate day, Reason reason) {
        if (lossStage == LossStage.FOUND) {
            throw new RuleViolated(ComplianceRule.LOSS_ENDED, label());
        }
        turnedUpOn = day;
        foundBecause = reason.text();
        lossStage = LossStage.FOUND;
    }

    private void require(LossStage wanted) {
        if (lossStage == LossStage.FOUND) {
            throw new RuleViolated(ComplianceRule.LOSS_ENDED, label());
        }
        if (lossStage != wanted) {
            throw new RuleViolated(ComplianceRule.LOSS_STAGE, label(), lossStage);
        }
    }

    /** Keeps a paper of the stage that the loss has reached. */
    public LossPaper add(Attachment paper) {
        return new LossPaper(this, lossStage, paper);
    }

    @Override
    public LossId id() {
        return new LossId(id);
    }

    @Override
    public String label() {
        return "MAT-" + id;
    }

    public CompanyId company() {
        return company;
    }

    public List<EquipmentId> devices() {
        return devices.stream().map(LostDevice::device).toList();
    }

    public int version() {
        return version;
    }

    /**
     * What is known of a loss at first.
     *
     * @param theft whether somebody stole it, as far as is known
     * @param policeReport number and date of the report to the police; none before there is one
     */
    public record Facts(
            boolean theft,
            LocalDate lostOn,
            String lostWhere,
            String circumstances,
            @Nullable String policeReport) implements Serializable {

        public Facts {
            lostWhere = Text.required(lostWhere, "lostWhere", WHERE_LENGTH);
            circumstances = Text.required(circumstances, "circumstances", TEXT_LENGTH);
            policeReport = Text.optional(policeReport, "policeReport", PAPER_LENGTH);
        }
    }
}
