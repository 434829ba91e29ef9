package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator of the machine has set: system properties {@code provenant.…} that the launcher passes, or
 * environment variables {@code PROVENANT_…} of the same name.
 */
@ApplicationScoped
public class Settings {

    public String databaseUrl() {
        return required("provenant.db.url");
    }

    public String databaseUser() {
        return required("provenant.db.user");
    }

    public String databasePassword() {
        return required("provenant.db.password");
    }

    /** The password for the user {@code admin} at an unattended first start. */
    public @Nullable String administratorPassword() {
        return value("provenant.admin.password");
    }

    /** Where the signed checkpoints and the keys lie: beside the database, never in it. */
    public Path historyFolder() {
        return Path.of(required("provenant.data.dir")).resolve("history");
    }

    /** Whether the demo data set is loaded into an empty register. */
    public boolean isDemo() {
        return Boolean.parseBoolean(value("provenant.demo"));
    }

    private static String required(String name) {
        var value = value(name);
        if (value == null) {
            throw new IllegalStateException("The setting " + environmentName(name) + " is missing.");
        }
        return value;
    }

    private static @Nullable String value(String name) {
        var property = System.getProperty(name);
        return property == null ? System.getenv(environmentName(name)) : property;
    }

    private static String environmentName(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
