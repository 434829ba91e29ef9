package org.provenant.web.stocktake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.UnitTree;
import org.provenant.application.permit.PermitList;
import org.provenant.application.permit.PermitSort;
import org.provenant.application.shared.Keyset;
import org.provenant.application.stocktake.CountingAccounts;
import org.provenant.application.stocktake.OpenStocktake;
import org.provenant.application.stocktake.OverlappingStocktakes;
import org.provenant.application.stocktake.StocktakeScope;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.stocktake.ScopeKind;
import org.provenant.domain.stocktake.Stocktake;
import org.provenant.web.platform.EntryRows;
import org.provenant.web.platform.Redirects;

/** Opens a stocktake: its scope, its committee and its last day. */
@Named
@RequestScoped
public class StocktakeNewPage {

    private static final String[] NOTHING = {};

    @Inject
    OpenStocktake openStocktake;

    @Inject
    OverlappingStocktakes overlapping;

    @Inject
    PlaceTree placeTree;

    @Inject
    PersonList personList;

    @Inject
    UnitTree unitTree;

    @Inject
    PermitList permitList;

    @Inject
    CountingAccounts accounts;

    @Inject
    EntryRows rows;

    @Inject
    Redirects redirects;

    private List<OverlappingStocktakes.Row> overlaps = List.of();
    private boolean warned;
    private @Nullable String name;
    private @Nullable String basis;
    private @Nullable LocalDate countUntil;
    private String[] places = NOTHING;
    private String[] persons = NOTHING;
    private String[] units = NOTHING;
    private String[] permits = NOTHING;
    private String[] categories = NOTHING;
    private @Nullable List<CommitteeEntry> committee;

    /** Opens it; where devices are being counted already, once the user has seen where. */
    public void save() {
        var facts = new Stocktake.Facts(Objects.requireNonNull(name), basis, Objects.requireNonNull(countUntil));
        var scope = scope();
        if (!warned) {
            overlaps = overlapping.with(scope);
            warned = !overlaps.isEmpty();
            if (warned) {
                return;
            }
        }
        var id = openStocktake.open(new OpenStocktake.Command(
                facts,
                scope,
                getCommittee().stream()
                        .filter(CommitteeEntry::isBegun)
                        .map(CommitteeEntry::facts)
                        .toList()));
        redirects.to("/stocktake/card.xhtml?id=" + id.value(), "stocktake.done.opened", facts.name());
    }

    private StocktakeScope scope() {
        return new StocktakeScope(
                numbers(places).map(PlaceId::new).toList(),
                numbers(persons).map(PersonId::new).toList(),
                numbers(units).map(UnitId::new).toList(),
                numbers(permits).map(PermitId::new).toList(),
                Arrays.stream(categories).map(Category::valueOf).toList());
    }

    /** The stocktakes that are going on and count the same devices, to be seen before another is opened. */
    public List<OverlappingStocktakes.Row> getOverlaps() {
        return overlaps;
    }

    public boolean isWarned() {
        return warned;
    }

    public void setWarned(boolean warned) {
        this.warned = warned;
    }

    private static Stream<Long> numbers(String[] chosen) {
        return Arrays.stream(chosen).map(Long::valueOf);
    }

    /** A row for each member; those left empty do not count. */
    public List<CommitteeEntry> getCommittee() {
        if (committee == null) {
            committee = rows.make(CommitteeEntry::new);
        }
        return committee;
    }

    public List<SelectItem> getPlaceChoices() {
        return placeTree.choices(null).stream()
                .map(row -> new SelectItem(Long.toString(row.id()), row.path() + " · " + row.code()))
                .toList();
    }

    public List<SelectItem> getPersonChoices() {
        return personList.choices(null).stream()
                .map(row -> new SelectItem(Long.toString(row.id()), row.label()))
                .toList();
    }

    public List<SelectItem> getUnitChoices() {
        return unitTree.choices().stream()
                .map(row -> new SelectItem(Long.toString(row.id()), row.path()))
                .toList();
    }

    public List<SelectItem> getPermitChoices() {
        return permitList.find(PermitList.Query.ALL, PermitSort.NUMBER.upwards(), Keyset.MOST, null).rows().stream()
                .map(row -> new SelectItem(Long.toString(row.id()), row.number()))
                .toList();
    }

    /** Places, persons, units, permits, categories. */
    public ScopeKind[] getScopeKinds() {
        return ScopeKind.values();
    }

    public Category[] getCategoryChoices() {
        return Category.values();
    }

    public List<SelectItem> getAccounts() {
        return accounts.all().stream()
                .map(row -> new SelectItem(new UserId(row.id()), row.label()))
                .toList();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String basis) {
        this.basis = basis;
    }

    public @Nullable LocalDate getCountUntil() {
        return countUntil;
    }

    public void setCountUntil(@Nullable LocalDate countUntil) {
        this.countUntil = countUntil;
    }

    public String[] getPlaces() {
        return places.clone();
    }

    public void setPlaces(String[] places) {
        this.places = places.clone();
    }

    public String[] getPersons() {
        return persons.clone();
    }

    public void setPersons(String[] persons) {
        this.persons = persons.clone();
    }

    public String[] getUnits() {
        return units.clone();
    }

    public void setUnits(String[] units) {
        this.units = units.clone();
    }

    public String[] getPermits() {
        return permits.clone();
    }

    public void setPermits(String[] permits) {
        this.permits = permits.clone();
    }

    public String[] getCategories() {
        return categories.clone();
    }

    public void setCategories(String[] categories) {
        this.categories = categories.clone();
    }
}
