package org.provenant.application.usecase;

import jakarta.inject.Inject;

/** Tells whether the database answers. */
@Lookup
@Present
@AllowedToStrangers
public class DatabaseCheck {

    @Inject
    Database database;

    /** @throws Unavailable if it does not */
    public void requireAnswer() {
        database.sql().execute("select 1");
    }
}
