package org.provenant.domain.regulation;

/** Who takes goods over when their use ends. */
public enum PartnerKind {
    /** Licensed for the codes of the waste that it takes (Decree 08/2022/NĐ-CP). */
    WASTE_HANDLER,
    BUYER_ABROAD
}
