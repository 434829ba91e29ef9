package org.provenant.domain.regulation;

/** How a condition of a case is tested: by the goods, by a fact that the user states, or by asking. */
public enum RuleTest {
    /** The goods are on the list of banned used IT goods. */
    GOODS_LISTED,
    /** The goods are used or refurbished. */
    GOODS_USED,
    /** The goods are refurbished. */
    GOODS_REFURBISHED,
    /** Not more years have passed since the year of manufacture than the condition's limit. */
    MAX_AGE_YEARS,
    /** The foreign owner and the importer are bound by ownership. */
    OWNER_RELATED,
    /** Nothing is sold or handed on within Vietnam. */
    NOT_SOLD_INLAND,
    /** Everything that is repaired leaves Vietnam again. */
    ALL_OUTPUT_ABROAD,
    /** There is a contract with a foreign partner. */
    FOREIGN_PARTNER,
    OUT_OF_WARRANTY,
    REPAIRED_ABROAD,
    NO_LONGER_MADE,
    /** Only the user knows: yes, no, or not known yet. */
    ASKED;

    /** Whether the goods themselves answer it. */
    public boolean isOfGoods() {
        return this == GOODS_LISTED || this == GOODS_USED || this == GOODS_REFURBISHED || this == MAX_AGE_YEARS;
    }
}
