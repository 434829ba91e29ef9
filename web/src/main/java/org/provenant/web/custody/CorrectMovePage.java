package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.CorrectMovement;
import org.provenant.application.custody.CustodyHistory;
import org.provenant.application.custody.TakeMovementBack;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.UnitTree;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.custody.MovementId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Puts right one movement of a device, or takes it back. */
@Named
@RequestScoped
public class CorrectMovePage {

    @Inject
    EquipmentSearch equipment;

    @Inject
    CustodyHistory history;

    @Inject
    CorrectMovement correctMovement;

    @Inject
    TakeMovementBack takeMovementBack;

    @Inject
    PlaceTree placeTree;

    @Inject
    PersonList personList;

    @Inject
    UnitTree unitTree;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable EquipmentRow device;
    private CustodyHistory.@Nullable StayRow stay;
    private @Nullable PlaceId place;
    private @Nullable PersonId custodian;
    private @Nullable UnitId unit;
    private @Nullable Reason reason;

    public void correct() {
        correctMovement.correct(new CorrectMovement.Command(
                id(),
                movement(),
                Objects.requireNonNull(place),
                new Keeper(custodian, unit),
                Objects.requireNonNull(reason)));
        redirects.to(after(), "custody.done.corrected");
    }

    public void takeBack() {
        takeMovementBack.takeBack(id(), movement(), Objects.requireNonNull(reason));
        redirects.to(after(), "custody.done.takenBack");
    }

    private String after() {
        return "/equipment/card.xhtml?tab=custody&id=" + id().value();
    }

    public EquipmentRow getDevice() {
        if (device == null) {
            device = equipment.get(id());
        }
        return device;
    }

    /** The stay that the movement began. */
    public CustodyHistory.StayRow getStay() {
        if (stay == null) {
            var wanted = movement().value();
            stay = history.of(id()).stream()
                    .filter(each -> Objects.equals(each.movement(), wanted))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, wanted));
        }
        return stay;
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

    public List<SelectItem> getUnits() {
        return unitTree.choices().stream()
                .map(row -> new SelectItem(new UnitId(row.id()), row.path() + " · " + row.code()))
                .toList();
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

    public @Nullable UnitId getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitId unit) {
        this.unit = unit;
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

    private MovementId movement() {
        var number = address.number("movement");
        return new MovementId(number == null ? 0 : number);
    }
}
