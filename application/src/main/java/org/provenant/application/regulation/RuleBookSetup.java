package org.provenant.application.regulation;

import jakarta.inject.Inject;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;

/** Tells at start whether the rule book must still be loaded. */
@Lookup
@Present
@AllowedToStrangers
public class RuleBookSetup {

    @Inject
    RuleBookEditions editions;

    public boolean isNeeded() {
        return editions.latest().isEmpty();
    }
}
