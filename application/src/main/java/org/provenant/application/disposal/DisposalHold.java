package org.provenant.application.disposal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** What keeps the company from disposing of anything; whoever inspects it says so. */
public interface DisposalHold {

    /** What holds the company acted for; nothing if nothing does. */
    List<Held> open();

    /**
     * An inspection that is open.
     *
     * @param openedBy name of who opened it
     */
    record Held(long id, String name, String openedBy, LocalDate openedOn) implements Serializable {}
}
