package org.provenant.application.usecase;

import com.zaxxer.hikari.HikariConfig;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.provenant.domain.shared.ValueRule;

/**
 * The one PostgreSQL database: migrated at start as its owner, used from then on as the role {@value #ROLE}, which can
 * add to the history but not change it.
 */
@ApplicationScoped
public class Database {

    /** The role that all work runs as; made by the first migration. */
    public static final String ROLE = "provenant_app";

    /**
     * How long the server lets our sessions wait, and when it gives up a client that has vanished: longer than any
     * honest work takes, so that nothing hangs for ever and nobody holds locks after his death.
     */
    private static final String LIMITS = " -c lock_timeout=30s -c statement_timeout=290s"
            + " -c idle_in_transaction_session_timeout=300s -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10"
            + " -c tcp_keepalives_count=3";

    private static final int SECONDS_TO_CONNECT = 10;
    private static final int SECONDS_TO_ANSWER = 300;
    private static final int SECONDS_TO_ANSWER_AT_ONCE = 5;

    @Inject
    Settings settings;

    /** One for all, because it remembers the statements it has taken apart, which costs more than to run a short one. */
    private final Jdbi jdbi = Jdbi.create(this::connection);

    private PGSimpleDataSource owner;
    private ConnectionPool pool;
    private EntityManagerFactory factory;
    private volatile boolean closing;

    @SuppressWarnings("NullAway.Init")
    Database() {}

    @PostConstruct
    void open() {
        owner = connectionsTo(settings, "");
        Migrations.apply(owner, null);
        owner.setSocketTimeout(SECONDS_TO_ANSWER_AT_ONCE);
        var config = new HikariConfig();
        config.setPoolName("provenant");
        config.setDataSource(connectionsTo(settings, "-c role=" + ROLE + " -c timezone=UTC" + LIMITS));
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setValidationTimeout(3_000);
        pool = new ConnectionPool(config, System::nanoTime);
        factory = Persistence.createEntityManagerFactory(
                "provenant", Map.of(PersistenceUnitProperties.NON_JTA_DATASOURCE, pool));
        var listener = new EntityListener();
        descriptors().forEach(kind -> kind.getEventManager().addListener(listener));
    }

    private static PGSimpleDataSource connectionsTo(Settings settings, String options) {
        var source = new PGSimpleDataSource();
        source.setUrl(settings.databaseUrl());
        if (source.getLoginTimeout() == 0) {
            source.setLoginTimeout(SECONDS_TO_CONNECT);
        }
        if (source.getSocketTimeout() == 0) {
            source.setSocketTimeout(SECONDS_TO_ANSWER);
        }
        source.setTcpKeepAlive(true);
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
        closing = true;
        factory.close();
        pool.close();
    }

    /** Whether the program is stopping, so that whatever fails now is no fault of the work. */
    boolean isClosing() {
        return closing;
    }

    EntityManager newEntityManager() {
        return factory.createEntityManager();
    }

    /** Connections for several readers of one moment, such as a check of the whole history; they run as {@value #ROLE}. */
    public DataSource readers() {
        return pool;
    }

    /** A connection of its own outside the pool, as the owner, for a question that is answered at once. */
    Connection freshConnection() throws SQLException {
        return owner.getConnection();
    }

    /** After a broken connection: those that wait in the pool are most likely broken as well. */
    void distrustIdleConnections() {
        pool.getHikariPoolMXBean().softEvictConnections();
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

    /** How the domain classes lie in the tables. */
    Collection<ClassDescriptor> descriptors() {
        return factory.unwrap(ServerSession.class).getDescriptors().values().stream()
                .distinct()
                .sorted(Comparator.comparing(kind -> kind.getJavaClass().getName()))
                .toList();
    }

    /** How a domain class lies in its table. */
    ClassDescriptor descriptor(Class<?> type) {
        return factory.unwrap(ServerSession.class).getDescriptor(type);
    }

    /** What a field of a record holds, read now if it had not been. */
    @Nullable
    Object valueOf(DatabaseMapping field, Object record) {
        return field.getRealAttributeValueFromObject(record, factory.unwrap(ServerSession.class));
    }

    /** The entities of the transaction that the boundary opened on this thread. */
    public EntityManager entities() {
        return Work.current().entities();
    }

    /**
     * What the present transaction has read under this key; read now if it has not. It is forgotten with the
     * transaction, so that nobody ever sees what another has changed since.
     *
     * @param key says what is read, and is no other reader's
     */
    @SuppressWarnings("unchecked")
    public <T> T once(Object key, Supplier<T> read) {
        var known = Work.current().known();
        var found = known.get(key);
        if (found == null) {
            found = read.get();
            known.put(key, found);
        }
        return (T) found;
    }

    /** The present transaction has changed what is read under this key. */
    public void forget(Object key) {
        Work.current().known().remove(key);
    }

    /** The connection of the present transaction, with everything written so far visible to it. */
    public Connection connection() {
        entities().flush();
        return entities().unwrap(Connection.class);
    }

    /** SQL on the present transaction; not to be closed by the one who asks. */
    public Handle sql() {
        connection();
        return Work.current().sql(jdbi::open);
    }

    /**
     * Reads much at one moment, beside the present transaction: nothing that others write meanwhile is seen.
     *
     * @param reading gets entities and, through them, the connection of that moment
     */
    public <T> T atOneMoment(Function<EntityManager, T> reading) {
        var entities = newEntityManager();
        var transaction = entities.getTransaction();
        try {
            transaction.begin();
            entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
            return reading.apply(entities);
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            entities.close();
        }
    }

    /** A short transaction of its own beside the present one, for progress that others shall see at once. */
    public void aside(Consumer<Handle> action) {
        try (var connection = pool.getConnection();
                var handle = Jdbi.open(connection)) {
            action.accept(handle);
        } catch (SQLException e) {
            throw new Unavailable(ValueRule.DATABASE_AWAY, e);
        } catch (RuntimeException failure) {
            throw DatabaseFault.of(failure).told(failure);
        }
    }
}
