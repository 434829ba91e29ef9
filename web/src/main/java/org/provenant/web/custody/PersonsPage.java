package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.Holdings;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PersonRow;
import org.provenant.application.organisation.PersonSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.web.platform.ListAddress;

/** The custodians, with how much each answers for. */
@Named
@RequestScoped
public class PersonsPage {

    @Inject
    PersonList list;

    @Inject
    Holdings holdings;

    @Inject
    ListAddress address;

    private @Nullable Page<PersonRow> page;
    private @Nullable Map<Long, Long> devices;

    /** The rows that the address asks for. */
    public Page<PersonRow> getPage() {
        if (page == null) {
            page = list.find(query(), order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    private SortColumn.Order order() {
        return new SortColumn.Order(address.sortedBy(PersonSort.NAME), address.isDescending());
    }

    private PersonList.Query query() {
        var state = address.value("state");
        return new PersonList.Query(address.value("q"), state == null ? null : state.equals("left"));
    }

    /** How many devices a person of this page answers for. */
    public long devices(long person) {
        if (devices == null) {
            devices =
                    holdings.ofEach(getPage().rows().stream().map(PersonRow::id).toList());
        }
        return devices.getOrDefault(person, 0L);
    }
}
