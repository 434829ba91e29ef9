package org.provenant.domain.equipment;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Aliases;
import org.provenant.domain.shared.PrefixTable;
import org.provenant.domain.shared.RuleViolated;

/** Kinds of devices, as people look for them. */
public enum Category {
    LAPTOP,
    DESKTOP,
    SERVER,
    STORAGE,
    NETWORK,
    PRINTER,
    MONITOR,
    PHONE,
    CAMERA,
    TELEPHONY,
    PERIPHERAL,
    PART,
    OTHER;

    /** The category that a supplier's words mean; the words stand in {@code category.properties}. */
    public static Category parse(String text) {
        return Words.ALIASES
                .find(text)
                .map(Category::valueOf)
                .orElseThrow(() -> new RuleViolated(EquipmentRule.CATEGORY_UNKNOWN, text));
    }

    /** The category that a goods code leaves no doubt about ({@code category-by-hs.properties}), else nothing. */
    public static @Nullable Category of(HsCode code) {
        return Words.BY_HS.longest(code.digits()).map(Category::valueOf).orElse(null);
    }

    private static final class Words {
        static final Aliases ALIASES = Aliases.of(Category.class, "category.properties");
        static final PrefixTable BY_HS = PrefixTable.of(Category.class, "category-by-hs.properties");
    }
}
