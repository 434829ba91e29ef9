package org.provenant.domain.disposal;

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
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * How, when and by whom the use of the goods of a permit line, or of one device of it, is brought to its end. That of a
 * device goes before that of its line. What the dossier has promised (Circular 26/2025/TT-BKHCN) stays as it was.
 */
@Entity
@Table(name = "end_plan")
public class EndPlan implements Recorded {

    public static final int TRIGGER_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "end_plan")
    @SequenceGenerator(name = "end_plan", sequenceName = "end_plan_seq", allocationSize = 50)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "permit_line_id", updatable = false)
    private @Nullable PermitLineId permitLine;

    @Column(name = "equipment_id", updatable = false)
    private @Nullable EquipmentId equipment;

    /** Code of the route in the rule book. */
    @Column(name = "route")
    private String disposalRoute;

    @Column(name = "rule_point")
    private RulePoint rulePoint;

    @Enumerated(EnumType.STRING)
    @Column(name = "leaves_as")
    private LifecycleStage leavesAs;

    @Column(name = "planned_end")
    private @Nullable LocalDate plannedEnd;

    @Column(name = "plan_trigger")
    private @Nullable String planTrigger;

    @Column(name = "responsible_id")
    private PersonId responsible;

    @HappenedOn
    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected EndPlan() {}

    /**
     * Of a permit line.
     *
     * @throws RuleViolated {@link DisposalRule#PLAN_BEFORE_PERMIT}
     */
    public EndPlan(PermitLine line, Facts facts, Way way) {
        this.permitLine = line.id();
        company = line.permit().company();
        take(line.permit(), facts, way);
    }

    /**
     * Of one device, which came in by that line.
     *
     * @throws RuleViolated {@link DisposalRule#PLAN_BEFORE_PERMIT}
     */
    public EndPlan(PermitLine line, Equipment device, Facts facts, Way way) {
        this.equipment = device.id();
        company = line.permit().company();
        take(line.permit(), facts, way);
    }

    /**
     * Is planned in another way from now on.
     *
     * @param permit of the goods
     * @param reason needed, unless nothing changes
     * @throws RuleViolated {@link DisposalRule#PLAN_BEFORE_PERMIT} or {@link DisposalRule#PLAN_CHANGE_UNEXPLAINED}
     */
    public void change(Permit permit, Facts facts, Way way, @Nullable Reason reason) {
        if (facts.equals(facts())) {
            return;
        }
        if (reason == null) {
            throw new RuleViolated(DisposalRule.PLAN_CHANGE_UNEXPLAINED);
        }
        take(permit, facts, way);
    }

    private void take(Permit permit, Facts facts, Way way) {
        var issuedOn = permit.facts().issuedOn();
        if (facts.end() != null && facts.end().isBefore(issuedOn)) {
            throw new RuleViolated(DisposalRule.PLAN_BEFORE_PERMIT, facts.end(), permit.number(), issuedOn);
        }
        disposalRoute = facts.route();
        rulePoint = way.point();
        leavesAs = way.leavesAs();
        plannedEnd = facts.end();
        planTrigger = facts.trigger();
        responsible = facts.responsible();
    }

    /** Counts no more from that day on. */
    public void withdraw(Reason reason, LocalDate today) {
        withdrawnOn = today;
        withdrawnBecause = reason.text();
    }

    private Facts facts() {
        return new Facts(disposalRoute, plannedEnd, planTrigger, responsible);
    }

    @Override
    public EndPlanId id() {
        return new EndPlanId(id);
    }

    @Override
    public String label() {
        return disposalRoute + " · " + Objects.requireNonNullElseGet(planTrigger, () -> String.valueOf(plannedEnd));
    }

    public int version() {
        return version;
    }

    /**
     * What is planned.
     *
     * @param route its code in the rule book
     * @param end the day by which the goods are to be gone
     * @param trigger the event upon which they go; a day, a trigger or both are named
     * @param responsible who brings it about
     */
    public record Facts(
            String route, @Nullable LocalDate end, @Nullable String trigger, PersonId responsible) {

        /** @throws RuleViolated {@link DisposalRule#PLAN_WITHOUT_TIME} */
        public Facts {
            trigger = Text.optional(trigger, "planTrigger", TRIGGER_LENGTH);
            if (end == null && trigger == null) {
                throw new RuleViolated(DisposalRule.PLAN_WITHOUT_TIME);
            }
        }
    }

    /**
     * How the goods leave by the route, as the rule book says it.
     *
     * @param leavesAs where devices stand once they have left as planned; later rules do not change that
     */
    public record Way(RulePoint point, LifecycleStage leavesAs) {}
}
