package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetName;
import org.provenant.application.intake.updates.CheckUpdate;
import org.provenant.application.intake.updates.UpdateFiles;
import org.provenant.application.intake.updates.UpdateList;
import org.provenant.application.intake.updates.UpdateReading;
import org.provenant.application.intake.updates.UpdateSummary;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.DeviceUpdate;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Asks how a spreadsheet that updates devices is read, and has it checked. */
@Named
@RequestScoped
public class UpdateMapPage {

    @Inject
    UpdateList updates;

    @Inject
    UpdateFiles files;

    @Inject
    CheckUpdate checkUpdate;

    @Inject
    Labels labels;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable UpdateSummary row;
    private @Nullable MappingForm<UpdateColumn> form;
    private @Nullable DeviceKey key;
    private @Nullable String clearWord;
    private @Nullable LocalDate movedOn;

    public void check() {
        var mapping = getForm().declared();
        UpdateColumn.requireComplete(mapping, getKey());
        getForm().requireAnswers();
        checkUpdate.check(id(), new UpdateReading(mapping, getKey(), clearWord, getMovedOn()));
        redirects.to("/intake/update.xhtml?id=" + address.id());
    }

    private DeviceUpdateId id() {
        return new DeviceUpdateId(address.id());
    }

    public UpdateSummary getRow() {
        if (row == null) {
            row = updates.get(id());
        }
        return row;
    }

    public MappingForm<UpdateColumn> getForm() {
        if (form == null) {
            form = new MappingForm<>(
                    UpdateColumn.class,
                    address,
                    found(),
                    declared -> files.review(id(), declared),
                    FacesContext.getCurrentInstance().isPostback());
        }
        return form;
    }

    private Proposal<UpdateColumn> found() {
        var sheet = address.value("sheet");
        var header = address.number("header");
        return header == null || getSheets().size() > 1 && sheet == null
                ? files.propose(id())
                : files.below(id(), sheet == null ? getSheets().get(0).name() : sheet, Math.toIntExact(header));
    }

    public List<SheetName> getSheets() {
        return files.open(id()).sheets();
    }

    public DeviceKey[] getKeys() {
        return DeviceKey.values();
    }

    /** As chosen; else as at the last check; else the surest that the columns hold. */
    public DeviceKey getKey() {
        if (key == null) {
            var last = getRow().deviceKey();
            key = last == null ? files.keyOf(getForm().getProposal().mapping()) : last;
        }
        return key;
    }

    public void setKey(@Nullable DeviceKey key) {
        this.key = key;
    }

    /** As typed; else as at the last check; else in the language of the page. */
    public @Nullable String getClearWord() {
        if (FacesContext.getCurrentInstance().isPostback() || clearWord != null) {
            return clearWord;
        }
        return getRow().deviceKey() == null ? labels.text("intake.label.clearWord") : getRow().clearWord();
    }

    public void setClearWord(@Nullable String clearWord) {
        this.clearWord = clearWord;
    }

    public int getLongestClearWord() {
        return DeviceUpdate.CLEAR_WORD_LENGTH;
    }

    public LocalDate getMovedOn() {
        return movedOn == null
                ? Objects.requireNonNullElseGet(getRow().movedOn(), () -> LocalDate.now(clock))
                : movedOn;
    }

    public void setMovedOn(@Nullable LocalDate movedOn) {
        this.movedOn = movedOn;
    }
}
