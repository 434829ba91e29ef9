package org.provenant.web.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.usage.RecordCondition;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.usage.ConditionKind;
import org.provenant.domain.usage.ConditionRecord;
import org.provenant.domain.usage.WorkingCondition;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Records what was done to a device and in what condition it is, with photos. */
@Named
@RequestScoped
public class ConditionPage {

    @Inject
    EquipmentSearch search;

    @Inject
    RecordCondition recordCondition;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable EquipmentRow row;
    private @Nullable LocalDate happenedOn;
    private @Nullable ConditionKind kind;
    private @Nullable WorkingCondition condition;
    private @Nullable String workDone;
    private @Nullable String doneBy;
    private @Nullable Part firstPhoto;
    private @Nullable Part secondPhoto;
    private @Nullable Part thirdPhoto;

    public void save() {
        recordCondition.record(new RecordCondition.Command(
                id(),
                new ConditionRecord.Facts(
                        getHappenedOn(),
                        Objects.requireNonNull(kind),
                        Objects.requireNonNull(condition),
                        Objects.requireNonNull(workDone),
                        doneBy),
                photos()));
        redirects.to("/equipment/card.xhtml?tab=use&id=" + address.id(), "usage.done.recorded");
    }

    private List<RecordCondition.Photo> photos() {
        var photos = new ArrayList<RecordCondition.Photo>();
        add(firstPhoto, photos);
        add(secondPhoto, photos);
        add(thirdPhoto, photos);
        return photos;
    }

    private static void add(@Nullable Part part, List<RecordCondition.Photo> photos) {
        if (part == null || part.getSize() == 0) {
            return;
        }
        try (var content = part.getInputStream()) {
            photos.add(new RecordCondition.Photo(part.getSubmittedFileName(), content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EquipmentRow getRow() {
        if (row == null) {
            row = search.get(id());
        }
        return row;
    }

    public ConditionKind[] getKinds() {
        return ConditionKind.values();
    }

    public WorkingCondition[] getWorkingConditions() {
        return WorkingCondition.values();
    }

    public LocalDate getHappenedOn() {
        return happenedOn == null ? LocalDate.now(clock) : happenedOn;
    }

    public void setHappenedOn(@Nullable LocalDate happenedOn) {
        this.happenedOn = happenedOn;
    }

    public @Nullable ConditionKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ConditionKind kind) {
        this.kind = kind;
    }

    public @Nullable WorkingCondition getCondition() {
        return condition;
    }

    public void setCondition(@Nullable WorkingCondition condition) {
        this.condition = condition;
    }

    public @Nullable String getWorkDone() {
        return workDone;
    }

    public void setWorkDone(@Nullable String workDone) {
        this.workDone = workDone;
    }

    public @Nullable String getDoneBy() {
        return doneBy;
    }

    public void setDoneBy(@Nullable String doneBy) {
        this.doneBy = doneBy;
    }

    public @Nullable Part getFirstPhoto() {
        return firstPhoto;
    }

    public void setFirstPhoto(@Nullable Part firstPhoto) {
        this.firstPhoto = firstPhoto;
    }

    public @Nullable Part getSecondPhoto() {
        return secondPhoto;
    }

    public void setSecondPhoto(@Nullable Part secondPhoto) {
        this.secondPhoto = secondPhoto;
    }

    public @Nullable Part getThirdPhoto() {
        return thirdPhoto;
    }

    public void setThirdPhoto(@Nullable Part thirdPhoto) {
        this.thirdPhoto = thirdPhoto;
    }

    private EquipmentId id() {
        return new EquipmentId(address.id());
    }
}
