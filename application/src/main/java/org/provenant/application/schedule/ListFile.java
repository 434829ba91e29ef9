package org.provenant.application.schedule;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.provenant.application.shared.ListState;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.shared.Language;

/** Writes all rows of one list that the caller may read. */
interface ListFile {

    ViewedList list();

    Set<ScheduleFormat> formats();

    /**
     * The stream is not closed.
     *
     * @return how many rows were written
     */
    int write(Order order, OutputStream out) throws IOException;

    /** @param state what the list is narrowed to, and how it is ordered */
    record Order(ListState state, ScheduleFormat format, Language language) {}
}
