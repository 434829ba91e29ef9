package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.HandoverPreview;
import org.provenant.application.custody.PrepareHandover;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.UnitTree;
import org.provenant.domain.custody.Handover;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Redirects;

/** Draws up the minutes of a handover of the chosen devices, after a look at what they change. */
@Named
@RequestScoped
public class HandoverNewPage {

    @Inject
    ChosenDevices chosen;

    @Inject
    PrepareHandover prepareHandover;

    @Inject
    HandoverPreview preview;

    @Inject
    PreviewedDevices previewed;

    @Inject
    PlaceTree placeTree;

    @Inject
    PersonList personList;

    @Inject
    UnitTree unitTree;

    @Inject
    Clock clock;

    @Inject
    Redirects redirects;

    private @Nullable PersonId giver;
    private @Nullable PersonId receiver;
    private @Nullable UnitId unit;
    private @Nullable PlaceId place;
    private @Nullable LocalDate day;
    private @Nullable Reason reason;
    private @Nullable String agreed;
    private @Nullable OnArrival onArrival;

    /** Whoever has all chosen devices in hand gives them, and what was stored is put into use, unless the user says otherwise. */
    public void load() {
        var keepers = chosen.getPresent().stream()
                .map(EquipmentRow::custodianId)
                .distinct()
                .toList();
        var first = keepers.size() == 1 ? keepers.get(0) : null;
        giver = first == null ? null : new PersonId(first);
        onArrival = preview.mayPutIntoUse(chosen.presentIds(), getDay()) ? OnArrival.PUT_INTO_USE : null;
    }

    /** Shows what changes of each device, and which are refused. */
    public void look() {
        previewed.keep(preview.of(command(chosen.presentIds())));
    }

    /** Draws up the minutes for the devices that are not refused, once the user has seen which are. */
    public void prepare() {
        look();
        if (previewed.isNothingLeft() || previewed.areNews()) {
            // What was asked for although it is forbidden is refused by the minutes themselves: the attempt stands in
            // the history.
            prepareHandover.prepare(command(previewed.refusedFor(why -> true)));
            return;
        }
        var devices = previewed.left();
        var id = prepareHandover.prepare(command(chosen.idsOf(devices)));
        redirects.to("/custody/handover.xhtml?id=" + id.value(), "custody.done.prepared", devices.size());
    }

    private PrepareHandover.Command command(List<EquipmentId> devices) {
        return new PrepareHandover.Command(
                devices,
                Objects.requireNonNull(giver),
                receiver,
                unit,
                Objects.requireNonNull(place),
                getDay(),
                Objects.requireNonNull(reason),
                agreed,
                onArrival);
    }

    /** The place where the devices go, in words. */
    public String getPlacePath() {
        return place == null ? "" : placeTree.get(place).path();
    }

    /** Who gets them, in words. */
    public String getReceiverName() {
        if (receiver != null) {
            return personList.get(receiver).label();
        }
        return unit == null ? "" : unitTree.get(unit).name();
    }

    public List<SelectItem> getPlaces() {
        return placeTree.choices(null).stream()
                .map(row -> new SelectItem(new PlaceId(row.id()), row.path() + " · " + row.code()))
                .toList();
    }

    public List<SelectItem> getPersons() {
        return personList.choices(null).stream()
                .map(row -> new SelectItem(new PersonId(row.id()), row.label()))
                .toList();
    }

    public List<SelectItem> getUnits() {
        return unitTree.choices().stream()
                .map(row -> new SelectItem(new UnitId(row.id()), row.path() + " · " + row.code()))
                .toList();
    }

    public @Nullable PersonId getGiver() {
        return giver;
    }

    public void setGiver(@Nullable PersonId giver) {
        this.giver = giver;
    }

    public @Nullable PersonId getReceiver() {
        return receiver;
    }

    public void setReceiver(@Nullable PersonId receiver) {
        this.receiver = receiver;
    }

    public @Nullable UnitId getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitId unit) {
        this.unit = unit;
    }

    public @Nullable PlaceId getPlace() {
        return place;
    }

    public void setPlace(@Nullable PlaceId place) {
        this.place = place;
    }

    public LocalDate getDay() {
        return day == null ? LocalDate.now(clock) : day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    public @Nullable String getAgreed() {
        return agreed;
    }

    public void setAgreed(@Nullable String agreed) {
        this.agreed = agreed;
    }

    /** What can be done with the devices as they come, instead of leaving their stages. */
    public OnArrival[] getArrivals() {
        return OnArrival.values();
    }

    public @Nullable OnArrival getOnArrival() {
        return onArrival;
    }

    public void setOnArrival(@Nullable OnArrival onArrival) {
        this.onArrival = onArrival;
    }

    public int getLongestTerms() {
        return Handover.TERMS_LENGTH;
    }
}
