package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.ChangeStage;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Redirects;

/** Takes the chosen devices to the next stage of their life. */
@Named
@RequestScoped
public class StagePage {

    @Inject
    ChosenDevices chosen;

    @Inject
    ChangeStage changeStage;

    @Inject
    Clock clock;

    @Inject
    Redirects redirects;

    private @Nullable LifecycleStage stage;
    private @Nullable LocalDate day;
    private @Nullable String evidence;
    private @Nullable Reason reason;

    public void change() {
        var devices = chosen.getRows();
        changeStage.change(new ChangeStage.Command(
                chosen.idsOf(devices),
                Objects.requireNonNull(stage),
                getDay(),
                evidence,
                Objects.requireNonNull(reason)));
        redirects.to(chosen.pageOf(devices), "custody.done.stageChanged", devices.size(), stage);
    }

    /** The stages that all of the devices can go to from where they are; losses and disposals have ways of their own. */
    public List<LifecycleStage> getPossible() {
        var devices = chosen.getRows();
        return Arrays.stream(LifecycleStage.values())
                .filter(next -> next != LifecycleStage.LOST && !next.isByOrder())
                .filter(next ->
                        devices.stream().allMatch(device -> device.stage().canBecome(next)))
                .toList();
    }

    public @Nullable LifecycleStage getStage() {
        return stage;
    }

    public void setStage(@Nullable LifecycleStage stage) {
        this.stage = stage;
    }

    public LocalDate getDay() {
        return day == null ? LocalDate.now(clock) : day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    public int getLongestEvidence() {
        return Equipment.EVIDENCE_LENGTH;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
