package org.provenant.application.testbed;

import jakarta.inject.Inject;
import java.util.function.Function;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;

/** Asks whatever a test wants to know, behind the boundary like every lookup. */
@Lookup
@AllowedToStrangers
public class AnyLookup {

    @Inject
    Database database;

    public <T> T read(Function<Database, T> question) {
        return question.apply(database);
    }
}
