package org.provenant.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.provenant.application.usecase.DatabaseCheck;
import org.provenant.application.usecase.Unavailable;

/** Without its database the register lives, but can serve nobody. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final String NAME = "database";

    @Inject
    DatabaseCheck database;

    @Override
    public HealthCheckResponse call() {
        try {
            database.requireAnswer();
            return HealthCheckResponse.up(NAME);
        } catch (Unavailable away) {
            return HealthCheckResponse.down(NAME);
        }
    }
}
