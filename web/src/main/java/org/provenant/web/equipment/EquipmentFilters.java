package org.provenant.web.equipment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.domain.customs.DeclarationId;
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
        return EquipmentQuery.of(address.asked());
    }

    /** The order that the address asks for. */
    public EquipmentSort.Order order() {
        return EquipmentSort.Order.of(address.asked());
    }

    @Nullable
    PlaceId place() {
        return address.asked().id("place", PlaceId::new);
    }

    @Nullable
    PersonId custodian() {
        return address.asked().id("custodian", PersonId::new);
    }

    @Nullable
    PermitId permit() {
        return address.asked().id("permit", PermitId::new);
    }

    @Nullable
    DeclarationId declaration() {
        return address.asked().id("declaration", DeclarationId::new);
    }
}
