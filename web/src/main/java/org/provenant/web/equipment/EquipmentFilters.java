package org.provenant.web.equipment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitId;
import org.provenant.web.platform.ListAddress;

/** Which devices an address asks for: the same in the list, in an export and in a bulk move. */
@RequestScoped
public class EquipmentFilters {

    @Inject
    ListAddress address;

    /** The devices that the address asks for; all of them if it names no filter. */
    public EquipmentQuery query() {
        var stage = address.value("stage", LifecycleStage.class);
        return new EquipmentQuery(
                        address.value("q"),
                        stage == null ? Set.of() : Set.of(stage),
                        address.value("category", Category.class),
                        place(),
                        custodian(),
                        permit(),
                        declaration(),
                        address.number("import"),
                        address.day("from"),
                        address.day("to"))
                .unused(address.day("unseen"), address.day("idle"));
    }

    /** The order that the address asks for. */
    public EquipmentSort.Order order() {
        var column = address.sortedBy(EquipmentSort.ASSET_TAG);
        return address.isDescending() ? column.downwards() : column.upwards();
    }

    @Nullable
    PlaceId place() {
        return id("place", PlaceId::new);
    }

    @Nullable
    PersonId custodian() {
        return id("custodian", PersonId::new);
    }

    @Nullable
    PermitId permit() {
        return id("permit", PermitId::new);
    }

    @Nullable
    DeclarationId declaration() {
        return id("declaration", DeclarationId::new);
    }

    private <T> @Nullable T id(String parameter, LongFunction<T> type) {
        var number = address.number(parameter);
        return number == null ? null : type.apply(number);
    }
}
