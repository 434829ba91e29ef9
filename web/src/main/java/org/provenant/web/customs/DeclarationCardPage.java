package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.DeclarationLineRow;
import org.provenant.application.customs.DeclarationTypes;
import org.provenant.application.customs.DeclarationVersionRow;
import org.provenant.application.customs.ShipmentCard;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.shared.Country;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** One customs declaration: its goods, the permits they were taken off, and what is in the register. */
@Named
@RequestScoped
public class DeclarationCardPage {

    private static final List<String> TABS = List.of("facts", "versions", "history");

    @Inject
    DeclarationCard lookup;

    @Inject
    ShipmentCard shipments;

    @Inject
    DeclarationTypes types;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    private DeclarationCard.@Nullable Card card;
    private @Nullable List<DeclarationVersionRow> versions;

    public DeclarationCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    /** What is known of the declaration's type; nothing if the register does not know the code. */
    public DeclarationTypes.@Nullable Type getType() {
        return types.find(getCard().facts().typeCode()).orElse(null);
    }

    public String typeName(DeclarationTypes.Type type) {
        return type.name(languages.getLanguage());
    }

    /** How many devices of this declaration are still to be registered. */
    public int getOpenPieces() {
        return getCard().lines().stream()
                .mapToInt(DeclarationLineRow::openPieces)
                .sum();
    }

    /** The part of the page that the address names, else the first. */
    public String getTab() {
        var tab = address.value("tab");
        return tab != null && TABS.contains(tab) ? tab : TABS.get(0);
    }

    /** What the declaration said before each of its amendments. */
    public List<DeclarationVersionRow> getVersions() {
        if (versions == null) {
            versions = lookup.versions(id());
        }
        return versions;
    }

    /** The shipment with which its goods came; nothing if it stands under none. */
    public ShipmentCard.@Nullable ShipmentOfDeclaration getShipment() {
        return shipments.of(id()).orElse(null);
    }

    public String country(String code) {
        return new Country(code).name(languages.getLanguage());
    }

    private DeclarationId id() {
        return new DeclarationId(address.id());
    }
}
