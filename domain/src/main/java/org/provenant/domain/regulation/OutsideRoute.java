package org.provenant.domain.regulation;

/** Where goods belong that need no permit of this kind or cannot have one; the rule book explains each by this code. */
public enum OutsideRoute {
    /** Refurbished goods under CPTPP (Decree 77/2023/NĐ-CP). */
    CP1,
    /** Used machinery that is not on the IT list (Decision 18/2019/QĐ-TTg). */
    UM1,
    /** Lines and equipment for chip projects and research (Circular 30/2025/TT-BKHCN). */
    CH1,
    /** Goods that are not on the list. */
    NL0,
    /** Goods that are on the list, and no case fits. */
    BAN
}
