package org.provenant.domain.regulation;

/** How the foreign owner of goods and their importer stand to each other. */
public enum OwnerRelation {
    /** One owns the other, or a third owns both. */
    RELATED,
    UNRELATED
}
