package org.provenant.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How to reach a PostgreSQL database, and whether it can hold the register. */
record Database(String url, String user, String password) {

    private static final int OLDEST_VERSION = 15;
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");
    private static final String SECONDS_TO_CONNECT = "10";

    /** The address must be one for PostgreSQL over JDBC. What the driver would print about it is said by our sentence. */
    void requireAddress() {
        DRIVER.setLevel(Level.OFF);
        try {
            if (url.startsWith("jdbc:postgresql://")) {
                DriverManager.getDriver(url);
                return;
            }
        } catch (SQLException e) {
            throw new StartRefused(e, "db.urlInvalid", name());
        } finally {
            DRIVER.setLevel(null);
        }
        throw new StartRefused("db.urlInvalid", name());
    }

    /** It must answer, be new enough, and hold every letter. */
    void requireUsable() {
        try (var connection = connect()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new StartRefused("db.tooOld", name(), version, OLDEST_VERSION);
            }
            var encoding = encoding(connection);
            if (!"UTF8".equals(encoding)) {
                throw new StartRefused("db.notUnicode", name(), encoding);
            }
        } catch (SQLException e) {
            throw new StartRefused(e, "db.unreachable", name(), user, Reason.of(e));
        }
    }

    /** A connection as the owner. */
    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        return DriverManager.getConnection(url, properties);
    }

    private static String encoding(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show server_encoding")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Connections as the owner, each a new one. */
    DataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** The address without parameters, which may hold secrets. */
    String name() {
        return url.replaceFirst("[?].*$", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return name();
    }
}
