package org.provenant.application.schedule;

import java.io.IOException;
import java.io.OutputStream;
import org.provenant.domain.schedule.ScheduledKind;
import org.provenant.domain.schedule.ScheduledThing;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;

/** Makes the files of one kind of what can be put on a schedule, in the name of the caller. */
interface ScheduledFile {

    ScheduledKind kind();

    /** @throws RuleViolated if there is no such thing, or no file of it in this format */
    void requireOffered(ScheduledThing thing);

    /** What it is called, without an ending. */
    String nameOf(ScheduledThing thing, Language language);

    /**
     * Writes the file; the stream is not closed.
     *
     * @return how many rows it holds; more than none for what is always worth sending
     * @throws RuleViolated if it is there no more
     */
    int write(ScheduledThing thing, Language language, OutputStream out) throws IOException;
}
