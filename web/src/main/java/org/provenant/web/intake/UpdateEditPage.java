package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.intake.updates.PlanUpdate;
import org.provenant.application.intake.updates.UpdateList;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.shared.Language;
import org.provenant.web.custody.ChosenDevices;
import org.provenant.web.equipment.EquipmentFilters;
import org.provenant.web.platform.Choice;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Asks what the chosen devices, or all that a filter leaves, are to have alike. */
@Named
@RequestScoped
public class UpdateEditPage {

    private static final String SET = "set";
    private static final String CLEAR = "clear";
    private static final String AGAIN = "again";

    @Inject
    PlanUpdate planUpdate;

    @Inject
    UpdateList updates;

    @Inject
    EquipmentSearch search;

    @Inject
    EquipmentFilters filters;

    @Inject
    ChosenDevices chosen;

    @Inject
    PlaceTree placeTree;

    @Inject
    PersonList personList;

    @Inject
    Languages languages;

    @Inject
    Labels labels;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private UpdateList.@Nullable Typed typed;
    private @Nullable Long total;
    private @Nullable LocalDate movedOn;

    /** Finds the devices that the address names, so that it says so at once if one of them is not the company's. */
    public void load() {
        if (!chosen.ids().isEmpty()) {
            chosen.getRows();
        }
        var before = before();
        if (before != null) {
            total = (long) before.devices();
            typed = before;
            movedOn = before.movedOn();
        }
    }

    /** The plan whose values are put right; nothing if the values are new. */
    private @Nullable DeviceUpdateId like() {
        var again = address.number(AGAIN);
        return again == null ? null : new DeviceUpdateId(again);
    }

    private UpdateList.@Nullable Typed before() {
        var like = like();
        return like == null ? null : updates.typed(like);
    }

    /** Plans it and shows what would change of each device. */
    public void plan() {
        var values = new EnumMap<UpdateColumn, String>(UpdateColumn.class);
        var cleared = EnumSet.noneOf(UpdateColumn.class);
        for (var column : getColumns()) {
            var value = address.value(SET + column.name());
            if (address.value(CLEAR + column.name()) != null) {
                cleared.add(column);
            } else if (value != null) {
                values.put(column, value);
            }
        }
        var ids = chosen.ids();
        var id = planUpdate.plan(new PlanUpdate.Command(
                labels.text(ids.isEmpty() ? "intake.label.filteredName" : "intake.label.chosenName", getTotal()),
                ids,
                ids.isEmpty() && like() == null && address.isFiltered() ? filters.query() : null,
                values,
                cleared,
                languages.getLanguage() == Language.VI ? NumberStyle.COMMA_DECIMAL : NumberStyle.POINT_DECIMAL,
                getMovedOn(),
                like()));
        redirects.to("/intake/update.xhtml?id=" + id.value());
    }

    /** How many devices are chosen; of very many at least so many. */
    public long getTotal() {
        if (total == null) {
            var ids = chosen.ids();
            var before = before();
            if (before != null) {
                total = (long) before.devices();
                return total;
            }
            total = !ids.isEmpty() || !address.isFiltered()
                    ? ids.size()
                    : search.find(filters.query(), EquipmentSort.ASSET_TAG.upwards(), 1, null)
                            .total();
        }
        return total;
    }

    /** What one value can be right for many devices. */
    public List<UpdateColumn> getColumns() {
        return Stream.of(UpdateColumn.values()).filter(UpdateColumn::fitsMany).toList();
    }

    /** What there is to choose from; nothing where anything can be typed. */
    public List<Choice> choices(UpdateColumn column) {
        return switch (column) {
            case CATEGORY ->
                Stream.of(Category.values())
                        .map(each -> new Choice(each.name(), labels.word(each)))
                        .toList();
            case CONDITION ->
                Stream.of(Condition.values())
                        .map(each -> new Choice(each.name(), labels.word(each)))
                        .toList();
            case PLACE ->
                placeTree.choices(null).stream()
                        .map(place ->
                                new Choice(place.code() + " " + place.name(), place.path() + " · " + place.code()))
                        .toList();
            case CUSTODIAN ->
                personList.choices(null).stream()
                        .map(person -> new Choice(person.label(), person.label()))
                        .toList();
            default -> List.of();
        };
    }

    /** What was typed before the form came back, or for the plan that is put right. */
    public @Nullable String typed(UpdateColumn column) {
        var before = typed;
        return before == null
                ? address.value(SET + column.name())
                : before.values().get(column);
    }

    public boolean isCleared(UpdateColumn column) {
        var before = typed;
        return before == null
                ? address.value(CLEAR + column.name()) != null
                : before.cleared().contains(column);
    }

    public LocalDate getMovedOn() {
        return movedOn == null ? LocalDate.now(clock) : movedOn;
    }

    public void setMovedOn(@Nullable LocalDate movedOn) {
        this.movedOn = movedOn;
    }
}
