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
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.custody.MovePreview;
import org.provenant.application.custody.RequestMove;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.UnitTree;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Redirects;

/** Brings the chosen devices to another place or into other hands. */
@Named
@RequestScoped
public class MovePage {

    @Inject
    ChosenDevices chosen;

    @Inject
    MoveEquipment moveEquipment;

    @Inject
    MovePreview preview;

    @Inject
    PreviewedDevices previewed;

    @Inject
    RequestMove requestMove;

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

    private @Nullable PlaceId place;
    private @Nullable PersonId custodian;
    private @Nullable UnitId unit;
    private @Nullable LocalDate day;
    private @Nullable Reason reason;
    private @Nullable OnArrival onArrival;

    /** Whoever has all chosen devices in hand keeps them unless the user says otherwise. */
    public void load() {
        var present = chosen.getPresent();
        var custodians =
                present.stream().map(EquipmentRow::custodianId).distinct().toList();
        var first = custodians.size() == 1 ? custodians.get(0) : null;
        custodian = first == null ? null : new PersonId(first);
        var units =
                present.stream().map(EquipmentRow::custodianUnitId).distinct().toList();
        var firstUnit = units.size() == 1 ? units.get(0) : null;
        unit = firstUnit == null ? null : new UnitId(firstUnit);
    }

    /** Shows what changes of each device, and which are refused. */
    public void look() {
        previewed.keep(preview.of(command(chosen.presentIds())));
    }

    /** Moves the devices that are not refused, once the user has seen which are. */
    public void move() {
        look();
        if (!previewed.isNothingLeft() && previewed.areNews()) {
            tryRefused();
            return;
        }
        // Where nothing is left the move itself says why, at the field that it is about.
        var devices = previewed.left();
        moveEquipment.move(command(chosen.idsOf(devices)));
        redirects.to(
                chosen.pageOf(devices),
                "custody.done.moved",
                devices.size(),
                placeTree.get(Objects.requireNonNull(place)).path());
    }

    /** What was asked for although it is forbidden is refused by the move itself, so that the attempt stands in the history. */
    private void tryRefused() {
        var forbidden = previewed.refusedFor(why -> why.rule() != CustodyRule.ALREADY_THERE);
        if (!forbidden.isEmpty()) {
            moveEquipment.move(command(forbidden));
        }
    }

    private MoveEquipment.Command command(List<EquipmentId> devices) {
        return new MoveEquipment.Command(
                devices,
                Objects.requireNonNull(place),
                custodian,
                unit,
                getDay(),
                Objects.requireNonNull(reason),
                onArrival);
    }

    /** The place where the devices go, in words. */
    public String getPlacePath() {
        return place == null ? "" : placeTree.get(place).path();
    }

    /** Who gets them, in words. */
    public @Nullable String getKeeperName() {
        if (custodian != null) {
            return personList.get(custodian).label();
        }
        return unit == null ? null : unitTree.get(unit).name();
    }

    /** Asks for the approval that the place wants. */
    public void request() {
        var devices = chosen.getPresent();
        var id = requestMove.request(new RequestMove.Command(
                chosen.idsOf(devices),
                Objects.requireNonNull(place),
                custodian,
                unit,
                getDay(),
                Objects.requireNonNull(reason),
                onArrival));
        redirects.to("/custody/request.xhtml?id=" + id.value(), "custody.done.requested", devices.size());
    }

    public List<SelectItem> getPlaces() {
        return placeTree.choices(null).stream()
                .map(row -> new SelectItem(new PlaceId(row.id()), row.path() + " · " + row.code()))
                .toList();
    }

    public List<SelectItem> getCustodians() {
        return personList.choices(null).stream()
                .map(row -> new SelectItem(new PersonId(row.id()), row.label()))
                .toList();
    }

    /** The units that can answer for them instead of a person. */
    public List<SelectItem> getUnits() {
        return unitTree.choices().stream()
                .map(row -> new SelectItem(new UnitId(row.id()), row.path() + " · " + row.code()))
                .toList();
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

    public @Nullable PersonId getCustodian() {
        return custodian;
    }

    public void setCustodian(@Nullable PersonId custodian) {
        this.custodian = custodian;
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
}
