package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationList;
import org.provenant.application.customs.DeclarationRow;
import org.provenant.application.customs.DeclarationSort;
import org.provenant.application.customs.DeclarationTypes;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.customs.DeclarationState;
import org.provenant.domain.customs.Lane;
import org.provenant.domain.permit.PermitId;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** The customs declarations and what of them is still to be registered. */
@Named
@RequestScoped
public class DeclarationListPage {

    @Inject
    DeclarationList list;

    @Inject
    DeclarationTypes types;

    @Inject
    PermitCard permitCard;

    @Inject
    Languages languages;

    @Inject
    Clock clock;

    @Inject
    ListAddress address;

    private @Nullable Page<DeclarationRow> page;

    /** The rows that the address asks for. */
    public Page<DeclarationRow> getPage() {
        if (page == null) {
            page = list.find(query(), order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    private SortColumn.Order order() {
        var column = address.sortedBy(DeclarationSort.REGISTERED_ON);
        var descending = address.value("sort") == null || address.isDescending();
        return new SortColumn.Order(column, descending);
    }

    private DeclarationList.Query query() {
        return DeclarationList.Query.of(address.asked());
    }

    private @Nullable PermitId permit() {
        var permit = address.number("permit");
        return permit == null ? null : new PermitId(permit);
    }

    /** Number of the permit that the list is narrowed to. */
    public @Nullable String getPermitNumber() {
        var permit = permit();
        return permit == null ? null : permitCard.get(permit).facts().number();
    }

    public List<DeclarationState> getStates() {
        return List.of(DeclarationState.values());
    }

    /** The state that the list is narrowed to. */
    public @Nullable DeclarationState getState() {
        return address.value("state", DeclarationState.class);
    }

    public List<Lane> getLanes() {
        return List.of(Lane.values());
    }

    /** The lane that the list is narrowed to. */
    public @Nullable Lane getLane() {
        return address.value("lane", Lane.class);
    }

    public List<DeclarationTypes.Type> getTypes() {
        return types.on(LocalDate.now(clock));
    }

    public String typeName(DeclarationTypes.Type type) {
        return type.code() + " " + type.name(languages.getLanguage());
    }
}
