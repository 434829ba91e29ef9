package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.DevicePlan;
import org.provenant.application.disposal.EndPlans;
import org.provenant.application.disposal.LinePlan;
import org.provenant.application.disposal.OwnPlan;
import org.provenant.application.disposal.PlanEndOfUse;
import org.provenant.application.disposal.WithdrawEndPlan;
import org.provenant.application.organisation.PersonList;
import org.provenant.domain.disposal.EndPlan;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.custody.ChosenDevices;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Plans the end of use of a permit line, or of the chosen devices of a permit. */
@Named
@RequestScoped
public class EndPlanPage {

    @Inject
    EndPlans plans;

    @Inject
    PlanEndOfUse planEndOfUse;

    @Inject
    WithdrawEndPlan withdrawEndPlan;

    @Inject
    PersonList personList;

    @Inject
    ChosenDevices chosen;

    @Inject
    ListAddress address;

    @Inject
    Languages languages;

    @Inject
    Redirects redirects;

    private @Nullable LinePlan line;
    private @Nullable Map<Long, DevicePlan> apart;
    private String seen = "";
    private @Nullable String route;
    private @Nullable LocalDate end;
    private @Nullable String trigger;
    private @Nullable PersonId responsible;
    private @Nullable Reason reason;
    private @Nullable Reason withdrawReason;

    /**
     * Fills the form with what is planned now, where that is one plan, or else with what was promised. Devices that are to
     * go apart from their line begin with its route and responsible person, but not with its day.
     */
    public void load() {
        if (isNothing()) {
            return;
        }
        seen = subjects().stream()
                .map(subject -> Integer.toString(subject.seen()))
                .collect(Collectors.joining("-"));
        var own = getOwn();
        route = own != null ? own.route() : getLine().route();
        if (own != null) {
            end = own.end();
            trigger = own.trigger();
        } else if (isOfLine()) {
            end = getLine().end();
        }
        var before = own != null ? own : getLine().own();
        responsible = before == null || before.responsibleLeft() ? null : new PersonId(before.responsibleId());
    }

    public void save() {
        planEndOfUse.plan(new PlanEndOfUse.Command(
                seenSubjects(),
                new EndPlan.Facts(Objects.requireNonNull(route), end, trigger, Objects.requireNonNull(responsible)),
                reason));
        redirects.to(back(), "disposal.done.planned");
    }

    /** Takes the one plan that is shown back. */
    public void withdraw() {
        withdrawEndPlan.withdraw(seenSubjects().get(0), Objects.requireNonNull(withdrawReason));
        redirects.to(back(), "disposal.done.planWithdrawn");
    }

    /** Whether neither a line nor devices are chosen. */
    public boolean isNothing() {
        return !isOfLine() && chosen.getPresent().isEmpty();
    }

    /** Whether the plan is for a whole line. */
    public boolean isOfLine() {
        return address.number("line") != null;
    }

    /** The line that is planned, or that of the first device. */
    public LinePlan getLine() {
        if (line == null) {
            var id = address.number("line");
            line = id != null
                    ? plans.ofLine(new PermitLineId(id))
                    : plans.of(chosen.presentIds().get(0)).orElseThrow();
        }
        return line;
    }

    /** The company's own plan that would be changed: of the line, or of the one device; none for several devices. */
    public @Nullable OwnPlan getOwn() {
        if (isOfLine()) {
            return getLine().own();
        }
        var devices = chosen.presentIds();
        var plan = devices.size() == 1 ? apart(devices.get(0).value()) : null;
        return plan == null ? null : plan.own();
    }

    /** Whether some plan would be changed, for which a reason is needed. */
    public boolean isChange() {
        return subjects().stream().anyMatch(subject -> subject.seen() > 0);
    }

    /** The plan that a device has of its own by now. */
    public @Nullable DevicePlan apart(long device) {
        if (apart == null) {
            apart = new HashMap<>();
            for (var plan : plans.devicesOf(new PermitId(getLine().permitId()))) {
                apart.put(plan.equipmentId(), plan);
            }
        }
        return apart.get(device);
    }

    /** The routes that the permit's case has today. */
    public List<SelectItem> getRoutes() {
        return plans.routes(new PermitId(getLine().permitId())).stream()
                .map(each -> new SelectItem(each.code(), each.name(languages.getLanguage())))
                .toList();
    }

    public List<SelectItem> getPersons() {
        return personList.choices(null).stream()
                .map(row -> new SelectItem(new PersonId(row.id()), row.label()))
                .toList();
    }

    private List<PlanEndOfUse.Subject> subjects() {
        if (isOfLine()) {
            var own = getLine().own();
            return List.of(PlanEndOfUse.Subject.of(new PermitLineId(getLine().id()), own == null ? 0 : own.version()));
        }
        return chosen.presentIds().stream()
                .map(device -> PlanEndOfUse.Subject.of(device, version(device)))
                .toList();
    }

    private int version(EquipmentId device) {
        var plan = apart(device.value());
        return plan == null ? 0 : plan.own().version();
    }

    /** With the versions that the user saw. */
    private List<PlanEndOfUse.Subject> seenSubjects() {
        var versions = seen.split("-");
        var now = subjects();
        if (seen.isEmpty() || versions.length != now.size()) {
            throw new RuleViolated(ValueRule.CHANGED_SINCE);
        }
        var subjects = new ArrayList<PlanEndOfUse.Subject>();
        for (int i = 0; i < versions.length; i++) {
            subjects.add(
                    new PlanEndOfUse.Subject(now.get(i).line(), now.get(i).device(), Integer.parseInt(versions[i])));
        }
        return subjects;
    }

    private String back() {
        return isOfLine() ? "/permit/card.xhtml?id=" + getLine().permitId() : chosen.pageOf(chosen.getPresent());
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen.matches("\\d{1,9}(-\\d{1,9})*") ? seen : "";
    }

    public @Nullable String getRoute() {
        return route;
    }

    public void setRoute(@Nullable String route) {
        this.route = route;
    }

    public @Nullable LocalDate getEnd() {
        return end;
    }

    public void setEnd(@Nullable LocalDate end) {
        this.end = end;
    }

    public @Nullable String getTrigger() {
        return trigger;
    }

    public void setTrigger(@Nullable String trigger) {
        this.trigger = trigger;
    }

    public @Nullable PersonId getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable PersonId responsible) {
        this.responsible = responsible;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    public @Nullable Reason getWithdrawReason() {
        return withdrawReason;
    }

    public void setWithdrawReason(@Nullable Reason withdrawReason) {
        this.withdrawReason = withdrawReason;
    }

    public int getLongestTrigger() {
        return EndPlan.TRIGGER_LENGTH;
    }
}
