package org.provenant.web.equipment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.DeclarationList;
import org.provenant.application.customs.DeclarationSort;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.PermitList;
import org.provenant.application.permit.PermitSort;
import org.provenant.application.shared.Keyset;
import org.provenant.application.shared.Page;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.web.platform.Choice;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Me;

/** The register: every device that the address asks for, a page at a time. */
@Named
@RequestScoped
public class EquipmentListPage {

    private static final List<String> HIDEABLE = List.of("Model", "Stage", "Place", "Papers");

    @Inject
    EquipmentSearch search;

    @Inject
    PlaceTree placeTree;

    @Inject
    PersonList personList;

    @Inject
    PermitList permitList;

    @Inject
    PermitCard permitCard;

    @Inject
    DeclarationList declarationList;

    @Inject
    DeclarationCard declarationCard;

    @Inject
    EquipmentFilters filters;

    @Inject
    ListAddress address;

    @Inject
    Me me;

    private @Nullable Page<EquipmentRow> page;

    private Page<EquipmentRow> page() {
        if (page == null) {
            page = search.find(filters.query(), filters.order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    public List<EquipmentRow> getRows() {
        return page().rows();
    }

    public long getTotal() {
        return page().total();
    }

    public @Nullable String getNext() {
        return page().next();
    }

    public @Nullable String getPrevious() {
        return page().previous();
    }

    /** Whether there is anything that the user may do with several devices at once. */
    public boolean isPicking() {
        return me.may("MOVE_EQUIPMENT") || me.may("EDIT_EQUIPMENT") || me.may("MANAGE_PERMITS");
    }

    /** Whether filters are set of those that are shown only on demand. */
    public boolean isNarrowed() {
        return Stream.of("custodian", "permit", "declaration", "from", "to", "unseen", "idle")
                        .anyMatch(filter -> address.value(filter) != null)
                || HIDEABLE.stream().anyMatch(address::isHidden);
    }

    public LifecycleStage[] getStages() {
        return LifecycleStage.values();
    }

    public Category[] getCategories() {
        return Category.values();
    }

    public List<Choice> getPlaces() {
        return placeTree.choices(null).stream()
                .map(place -> new Choice(Long.toString(place.id()), place.path() + " · " + place.code()))
                .toList();
    }

    public List<Choice> getCustodians() {
        return personList.choices(null).stream()
                .map(person -> new Choice(Long.toString(person.id()), person.label()))
                .toList();
    }

    public List<Choice> getPermits() {
        return permitList
                .find(PermitList.Query.ALL, PermitSort.ISSUED_ON.downwards(), Keyset.MOST, null)
                .rows()
                .stream()
                .map(permit -> new Choice(Long.toString(permit.id()), permit.number()))
                .toList();
    }

    public List<Choice> getDeclarations() {
        return declarationList
                .find(DeclarationList.Query.ALL, DeclarationSort.REGISTERED_ON.downwards(), Keyset.MOST, null)
                .rows()
                .stream()
                .map(declaration -> new Choice(Long.toString(declaration.id()), declaration.number()))
                .toList();
    }

    public @Nullable LifecycleStage getStage() {
        return address.value("stage", LifecycleStage.class);
    }

    public @Nullable Category getCategory() {
        return address.value("category", Category.class);
    }

    public @Nullable String getPlaceName() {
        var place = filters.place();
        return place == null ? null : placeTree.get(place).path();
    }

    public @Nullable String getCustodianName() {
        var custodian = filters.custodian();
        return custodian == null ? null : personList.get(custodian).label();
    }

    public @Nullable String getPermitNumber() {
        var permit = filters.permit();
        return permit == null ? null : permitCard.get(permit).facts().number();
    }

    public @Nullable String getDeclarationNumber() {
        var declaration = filters.declaration();
        return declaration == null
                ? null
                : declarationCard.get(declaration).facts().number().toString();
    }

    /** The file of the import that the devices came in by. */
    public @Nullable String getImportName() {
        return getRows().isEmpty() ? address.value("import") : getRows().get(0).batchFile();
    }
}
