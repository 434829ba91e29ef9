package org.provenant.inserver;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Settings;

@ArquillianTest
class DatabaseIT {

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Test
    void serverRunsOnTheDatabaseFromItsSettingsAsTheRoleWithFewRights() {
        var answered = new AtomicBoolean();

        database.aside(sql -> answered.set(sql.createQuery("select current_user = 'provenant_app'")
                .mapTo(Boolean.class)
                .one()));

        assertTrue(answered.get());
        assertTrue(settings.databaseUrl().contains("127.0.0.1"));
    }
}
