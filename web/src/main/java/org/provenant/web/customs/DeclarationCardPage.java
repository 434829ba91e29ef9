package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.DeclarationLineRow;
import org.provenant.application.customs.DeclarationTypes;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** One customs declaration: its goods, the permits they were taken off, and what is in the register. */
@Named
@RequestScoped
public class DeclarationCardPage {

    @Inject
    DeclarationCard lookup;

    @Inject
    DeclarationTypes types;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    private DeclarationCard.@Nullable Card card;

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

    /** Whether the history is shown rather than the facts. */
    public boolean isHistory() {
        return "history".equals(address.value("tab"));
    }

    private DeclarationId id() {
        return new DeclarationId(address.id());
    }
}
