package org.provenant.application.usecase;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The one PostgreSQL database: migrated at start as its owner, used from then on as the role {@value #ROLE}, which can
 * add to the history but not change it.
 */
@ApplicationScoped
public class Database {

    /** The role that all work runs as; made by the first migration. */
    public static final String ROLE = "provenant_app";

    @Inject
    Settings settings;

    private HikariDataSource pool;
    private EntityManagerFactory factory;

    @SuppressWarnings("NullAway.Init")
    Database() {}

    @PostConstruct
    void open() {
        Migrations.apply(connectionsTo(settings, ""), null);
        var config = new HikariConfig();
        config.setPoolName("provenant");
        config.setDataSource(connectionsTo(settings, "-c role=" + ROLE + " -c timezone=UTC"));
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        pool = new HikariDataSource(config);
        factory = Persistence.createEntityManagerFactory(
                "provenant", Map.of(PersistenceUnitProperties.NON_JTA_DATASOURCE, pool));
        var listener = new EntityListener();
        factory.unwrap(ServerSession.class).getDescriptors().values().stream()
                .distinct()
                .forEach(descriptor -> descriptor.getEventManager().addListener(listener));
    }

    private static PGSimpleDataSource connectionsTo(Settings settings, String options) {
        var source = new PGSimpleDataSource();
        source.setUrl(settings.databaseUrl());
        source.setUser(settings.databaseUser());
        source.setPassword(settings.databasePassword());
        source.setApplicationName("provenant");
        source.setReWriteBatchedInserts(true);
        if (!options.isEmpty()) {
            source.setOptions(options);
        }
        return source;
    }

    @PreDestroy
    void close() {
        factory.close();
        pool.close();
    }

    EntityManager newEntityManager() {
        return factory.createEntityManager();
    }

    /** The Java type of an entity's field, if there is such an entity and field today. */
    public Optional<Class<?>> attributeType(String entity, String field) {
        return factory.getMetamodel().getEntities().stream()
                .filter(each -> each.getName().equals(entity))
                .flatMap(each -> each.getAttributes().stream())
                .filter(attribute -> attribute.getName().equals(field))
                .<Class<?>>map(attribute -> attribute.getJavaType())
                .findFirst();
    }

    /** The entities of the transaction that the boundary opened on this thread. */
    public EntityManager entities() {
        return Work.current().entities();
    }

    /** The connection of the present transaction, with everything written so far visible to it. */
    public Connection connection() {
        entities().flush();
        return entities().unwrap(Connection.class);
    }

    /** SQL on the present transaction; not to be closed by the one who asks. */
    public Handle sql() {
        var connection = connection();
        return Work.current().sql(() -> Jdbi.create(() -> connection).open());
    }

    /** A short transaction of its own beside the present one, for progress that others shall see at once. */
    public void aside(Consumer<Handle> action) {
        try (var connection = pool.getConnection();
                var handle = Jdbi.open(connection)) {
            action.accept(handle);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer.", e);
        }
    }
}
