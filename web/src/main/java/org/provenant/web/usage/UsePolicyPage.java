package org.provenant.web.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usage.Confirmations;
import org.provenant.application.usage.SetUsePolicy;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.usage.UsePolicy;
import org.provenant.web.platform.Redirects;

/** Sets how often custodians are asked whether they use what they hold. */
@Named
@RequestScoped
public class UsePolicyPage {

    private static final int USUAL_MONTHS = 6;
    private static final int USUAL_DUE = 15;
    private static final int USUAL_REMINDER = 5;
    private static final int USUAL_ESCALATION = 7;
    private static final int USUAL_OFFICERS = 14;

    @Inject
    Confirmations confirmations;

    @Inject
    SetUsePolicy setPolicy;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private int version;
    private @Nullable Integer everyMonths;
    private @Nullable Integer dueDays;
    private @Nullable Integer remindDays;
    private @Nullable Integer escalateDays;
    private @Nullable Integer officerDays;
    private @Nullable LocalDate startsOn;
    private boolean active;
    private @Nullable Reason reason;

    /** Fills the form with what holds, or with what is usual; not when the form comes back. */
    public void load() {
        var policy = confirmations.policy();
        version = policy.map(Confirmations.Policy::version).orElse(0);
        var facts = policy.map(Confirmations.Policy::facts)
                .orElseGet(() -> new UsePolicy.Facts(
                        USUAL_MONTHS,
                        USUAL_DUE,
                        USUAL_REMINDER,
                        USUAL_ESCALATION,
                        USUAL_OFFICERS,
                        LocalDate.now(clock),
                        true));
        everyMonths = facts.everyMonths();
        dueDays = facts.dueDays();
        remindDays = facts.remindDays();
        escalateDays = facts.escalateDays();
        officerDays = facts.officerDays();
        startsOn = facts.startsOn();
        active = facts.active();
    }

    public void save() {
        var facts = new UsePolicy.Facts(
                Objects.requireNonNull(everyMonths),
                Objects.requireNonNull(dueDays),
                Objects.requireNonNull(remindDays),
                Objects.requireNonNull(escalateDays),
                Objects.requireNonNull(officerDays),
                Objects.requireNonNull(startsOn),
                active);
        setPolicy.set(new SetUsePolicy.Command(version, facts, Objects.requireNonNull(reason)));
        redirects.to("/usage/confirmations.xhtml", "usage.done.policySet");
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Integer getEveryMonths() {
        return everyMonths;
    }

    public void setEveryMonths(@Nullable Integer everyMonths) {
        this.everyMonths = everyMonths;
    }

    public @Nullable Integer getDueDays() {
        return dueDays;
    }

    public void setDueDays(@Nullable Integer dueDays) {
        this.dueDays = dueDays;
    }

    public @Nullable Integer getRemindDays() {
        return remindDays;
    }

    public void setRemindDays(@Nullable Integer remindDays) {
        this.remindDays = remindDays;
    }

    public @Nullable Integer getEscalateDays() {
        return escalateDays;
    }

    public void setEscalateDays(@Nullable Integer escalateDays) {
        this.escalateDays = escalateDays;
    }

    public @Nullable Integer getOfficerDays() {
        return officerDays;
    }

    public void setOfficerDays(@Nullable Integer officerDays) {
        this.officerDays = officerDays;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
