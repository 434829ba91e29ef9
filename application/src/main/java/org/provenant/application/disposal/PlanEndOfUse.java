package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.Handling;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.organisation.Persons;
import org.provenant.application.permit.Permits;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.EndPlan;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * Plans how, when and by whom the use of goods of a permit is brought to its end: of a line, or of devices that go another
 * way or at another time than the rest of their line. What was planned before stays in the history.
 */
@UseCase
@Allowed(Permission.MANAGE_DISPOSALS)
public class PlanEndOfUse {

    @Inject
    PlanBook plans;

    @Inject
    Permits permits;

    @Inject
    EquipmentRegister equipment;

    @Inject
    Persons persons;

    @Inject
    RuleBook rules;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link DisposalRule#ROUTE_UNKNOWN}, {@link DisposalRule#PLAN_OF_LOSS},
     *     {@link DisposalRule#PLAN_ROUTE_NOT_OPEN}, {@link DisposalRule#PLAN_BEFORE_PERMIT},
     *     {@link DisposalRule#PLAN_OF_TWO_PERMITS}, {@link DisposalRule#PLAN_PERMIT_REVOKED},
     *     {@link DisposalRule#PLAN_CHANGE_UNEXPLAINED}, {@link EquipmentRule#NOT_PRESENT},
     *     {@link OrganisationRule#PERSON_LEFT}, {@link CustodyRule#TOO_MANY_AT_ONCE},
     *     {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}, or {@link ValueRule#NO_SUCH_RECORD}, also for another company's
     *     line, device or person
     */
    public void plan(Command command) {
        var today = LocalDate.now(clock);
        persons.present(command.facts().responsible());
        var goods = goods(command.subjects(), today);
        var permit = onePermit(List.copyOf(goods.values()));
        var revokedOn = permit.revokedOn();
        if (revokedOn != null && !today.isBefore(revokedOn)) {
            throw new RuleViolated(DisposalRule.PLAN_PERMIT_REVOKED, permit.number(), revokedOn);
        }
        var point = rules.now();
        var route = plans.route(command.facts().route(), permit.facts().permittedCase(), point);
        var way = new EndPlan.Way(point, route.end());
        goods.forEach((subject, planned) -> {
            var plan = plans.seen(subject);
            if (plan != null) {
                plan.change(permit, command.facts(), way, command.reason());
            } else {
                plans.add(planned.plan(command.facts(), way));
            }
        });
    }

    private Map<Subject, Goods> goods(List<Subject> subjects, LocalDate today) {
        var lines = subjects.stream()
                .map(Subject::line)
                .filter(Objects::nonNull)
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .toList();
        var devices =
                subjects.stream().map(Subject::device).filter(Objects::nonNull).toList();
        if (lines.isEmpty()) {
            new Handling(devices, today).requireSensible(today);
        }
        permits.lock(lines);
        var goods = new LinkedHashMap<Subject, Goods>();
        var locked = new LinkedHashMap<EquipmentId, Equipment>();
        equipment.lock(devices).forEach(device -> locked.put(device.id(), device));
        for (var subject : subjects) {
            var device = subject.device() == null ? null : locked.get(subject.device());
            if (device != null) {
                device.requirePresent();
            }
            goods.put(
                    subject,
                    new Goods(
                            permits.line(device == null ? Objects.requireNonNull(subject.line()) : device.permitLine()),
                            device));
        }
        return goods;
    }

    private static Permit onePermit(List<Goods> goods) {
        var first = goods.get(0).line().permit();
        for (var each : goods) {
            var other = each.line().permit();
            if (!other.id().equals(first.id())) {
                throw new RuleViolated(DisposalRule.PLAN_OF_TWO_PERMITS, first.number(), other.number(), each.label());
            }
        }
        return first;
    }

    private record Goods(PermitLine line, @Nullable Equipment device) {

        EndPlan plan(EndPlan.Facts facts, EndPlan.Way way) {
            return device == null ? new EndPlan(line, facts, way) : new EndPlan(line, device, facts, way);
        }

        Object label() {
            return device == null ? line.name() : device.label();
        }
    }

    /**
     * What the plan is for: a permit line, or a device.
     *
     * @param seen the version of the plan that the user saw; 0 if there was none
     */
    public record Subject(
            @Nullable PermitLineId line, @Nullable EquipmentId device, int seen) {

        RecordId id() {
            return line != null ? line : Objects.requireNonNull(device);
        }

        public static Subject of(PermitLineId line, int seen) {
            return new Subject(line, null, seen);
        }

        public static Subject of(EquipmentId device, int seen) {
            return new Subject(null, device, seen);
        }
    }

    /** @param reason why it is planned in this way; needed where another plan held before */
    public record Command(
            List<Subject> subjects,
            EndPlan.Facts facts,
            @Nullable Reason reason) {

        public Command {
            subjects = subjects.stream().distinct().toList();
        }
    }
}
