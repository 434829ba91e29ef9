package org.provenant.domain.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** One device that went to a repair, until it is back. */
@Entity
@Table(name = "repair_line")
public class RepairLine implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "repair_line")
    @SequenceGenerator(name = "repair_line", sequenceName = "repair_line_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "repair_id", updatable = false)
    private Repair repair;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId equipment;

    @Column(name = "asset_tag", updatable = false)
    private String deviceTag;

    @HappenedOn
    @Column(name = "back_on")
    private @Nullable LocalDate backOn;

    @Column(name = "import_paper")
    private @Nullable String importPaper;

    @Column(name = "repair_outcome")
    private @Nullable String repairOutcome;

    @SuppressWarnings("NullAway.Init")
    protected RepairLine() {}

    RepairLine(Repair repair, EquipmentId equipment, String deviceTag) {
        this.repair = repair;
        this.equipment = equipment;
        this.deviceTag = deviceTag;
    }

    void comeBack(LocalDate day, @Nullable String paper, @Nullable String outcome) {
        if (backOn != null) {
            throw new RuleViolated(CustodyRule.BACK_ALREADY, deviceTag, backOn);
        }
        backOn = day;
        importPaper = paper;
        repairOutcome = Text.optional(outcome, "repairOutcome", Repair.TEXT_LENGTH);
    }

    @Override
    public RepairLineId id() {
        return new RepairLineId(id);
    }

    @Override
    public String label() {
        return deviceTag;
    }

    public EquipmentId equipment() {
        return equipment;
    }

    public boolean isBack() {
        return backOn != null;
    }
}
