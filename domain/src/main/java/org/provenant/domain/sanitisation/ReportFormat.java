package org.provenant.domain.sanitisation;

/** The layouts of reports that are read. */
public enum ReportFormat {
    /** The log of nwipe, with its table of drives at the end. */
    NWIPE_LOG,
    /** The certificate of nwipe for one drive. */
    NWIPE_PDF,
    /** The report of Blancco Drive Eraser as XML. */
    BLANCCO_XML
}
