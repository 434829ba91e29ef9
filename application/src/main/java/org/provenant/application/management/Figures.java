package org.provenant.application.management;

import java.util.List;
import org.provenant.domain.management.ManagementKind;

/** Reads the rows of one kind of report. */
interface Figures {

    ManagementKind kind();

    /** All rows in the order in which they stand. */
    List<FigureRow> rows(ManagementQuestion question);
}
