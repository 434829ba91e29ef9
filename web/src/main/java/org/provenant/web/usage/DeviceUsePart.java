package org.provenant.web.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usage.ReportSighting;
import org.provenant.application.usage.UseOfDevice;
import org.provenant.application.usage.WithdrawCondition;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.usage.ConditionRecordId;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** The use of the device that a page shows: when it was seen, its condition, and what was done to it. */
@Named
@RequestScoped
public class DeviceUsePart {

    @Inject
    UseOfDevice use;

    @Inject
    ReportSighting reportSighting;

    @Inject
    WithdrawCondition withdrawCondition;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Labels labels;

    @Inject
    Clock clock;

    private UseOfDevice.@Nullable Summary summary;
    private @Nullable LocalDate seenOn;
    private @Nullable Boolean inUse;
    private @Nullable String remark;
    private @Nullable Long record;
    private @Nullable Reason reason;

    public UseOfDevice.Summary getSummary() {
        if (summary == null) {
            summary = use.summary(id());
        }
        return summary;
    }

    public List<UseOfDevice.Seen> getSightings() {
        return use.sightings(id());
    }

    public List<UseOfDevice.Confirmed> getConfirmations() {
        return use.confirmations(id());
    }

    /** What was done, each with its photos to be fetched. */
    public List<ConditionEntry> getConditions() {
        return use.conditions(id()).stream()
                .map(row -> new ConditionEntry(id(), row, use))
                .toList();
    }

    /** What could still be taken back. */
    public List<SelectItem> getWithdrawable() {
        return use.conditions(id()).stream()
                .filter(row -> row.withdrawnOn() == null)
                .map(row -> new SelectItem(
                        row.id(), labels.word(row.happenedOn()) + " · " + labels.word(row.conditionKind())))
                .toList();
    }

    public void report() {
        reportSighting.report(new ReportSighting.Command(id(), getSeenOn(), inUse, remark));
        redirects.again("usage.done.seen");
    }

    /** Whether a label was scanned of what nobody has reported today. */
    public boolean isAsking() {
        return address.value("scanned") != null
                && !LocalDate.now(clock).equals(getSummary().lastSeenOn());
    }

    /** Whoever has scanned the label says that the device is there. */
    public void confirm() {
        reportSighting.report(new ReportSighting.Command(id(), LocalDate.now(clock), inUse, null));
        redirects.to("/equipment/card.xhtml?id=" + id().value(), "usage.done.seen");
    }

    public void withdraw() {
        withdrawCondition.withdraw(
                id(), new ConditionRecordId(Objects.requireNonNull(record)), Objects.requireNonNull(reason));
        redirects.again("usage.done.withdrawn");
    }

    public LocalDate getSeenOn() {
        return seenOn == null ? LocalDate.now(clock) : seenOn;
    }

    public void setSeenOn(@Nullable LocalDate seenOn) {
        this.seenOn = seenOn;
    }

    public @Nullable Boolean getInUse() {
        return inUse;
    }

    public void setInUse(@Nullable Boolean inUse) {
        this.inUse = inUse;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable Long getRecord() {
        return record;
    }

    public void setRecord(@Nullable Long record) {
        this.record = record;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private EquipmentId id() {
        return new EquipmentId(address.id());
    }
}
