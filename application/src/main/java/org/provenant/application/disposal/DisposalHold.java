package org.provenant.application.disposal;

import java.util.List;

/** What keeps the company from disposing of anything; whoever inspects it says so. */
public interface DisposalHold {

    /** Names of what holds the company acted for; none if nothing does. */
    List<String> open();
}
