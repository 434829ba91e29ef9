package org.provenant.domain.reporting;

/** What is checked before a report is issued (design of the report, no instrument asks for it). */
public enum ReportCheck {
    FIGURES_BALANCE,
    EVERY_DEVICE_HAS_PERMIT_LINE,
    EVERY_DEVICE_HAS_DECLARATION_LINE,
    IMPORTED_WITHIN_PERMITTED,
    APPENDIX_MATCHES_FIGURES,
    EVERY_EXIT_HAS_EVIDENCE,
    DIFFERENCES_EXPLAINED,
    /** No breach of internal use is open. */
    BREACHES_CLOSED,
    /** What stands in stock at the beginning is what the last filed report of the kind left, device by device. */
    OPENING_IS_LAST_CLOSING,
    /** No disposal whose devices have left waits for its papers. */
    DISPOSAL_PAPERS_COMPLETE
}
