package org.provenant.domain.regulation;

/**
 * Why listed used IT goods may be imported: the six special purposes of Decision 18/2016/QĐ-TTg, research and repair
 * for foreign traders of Decision 31/2019/QĐ-TTg; taken over by Circular 26/2025/TT-BKHCN.
 */
public enum PermittedCase {
    /** Moving production means within one organisation. */
    SP1,
    /** Control, operating, exploitation or test equipment of a system or line. */
    SP2,
    /** Software production, business process outsourcing or data processing for foreign partners. */
    SP3,
    /** Specialised IT product. */
    SP4,
    /** Re-import after repair abroad, out of warranty. */
    SP5,
    /** Refurbished product or part to replace or repair. */
    SP6,
    /** Scientific research. */
    RS1,
    /** Repair and processing for foreign traders. */
    PR1
}
