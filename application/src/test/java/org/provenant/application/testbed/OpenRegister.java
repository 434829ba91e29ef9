package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.InjectionTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;
import org.provenant.application.regulation.LoadRuleBook;
import org.provenant.application.regulation.RuleBookSetup;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.audit.Channel;

/** All beans of the application on one database, as they run in the server, but without one. */
public final class OpenRegister implements AutoCloseable {

    private static final List<String> SETTINGS =
            List.of("provenant.db.url", "provenant.db.user", "provenant.db.password");

    /** Made when something is first kept there, and gone with this JVM. */
    private static final Path DATA = Path.of(
            System.getProperty("java.io.tmpdir"),
            "provenant-data-" + ProcessHandle.current().pid() + "-" + System.nanoTime());

    private static @Nullable TestDatabase opening;

    private final WeldContainer container;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OpenRegister::removeData, "test-data"));
    }

    private OpenRegister(WeldContainer container) {
        this.container = container;
    }

    /**
     * Starts the beans on this database; one register at a time may be starting in a JVM.
     *
     * @param beans further beans of the test
     */
    public static synchronized OpenRegister on(TestDatabase database, Class<?>... beans) {
        System.setProperty("provenant.db.url", database.url());
        System.setProperty("provenant.db.user", database.user());
        System.setProperty("provenant.db.password", database.password());
        System.setProperty("provenant.data.dir", DATA.toString());
        opening = database;
        try {
            var register = new OpenRegister(new Weld()
                    .addBeanClasses(
                            AdjustableClock.class,
                            Acting.class,
                            ExampleChain.class,
                            DisposeOutright.class,
                            ExampleDisposals.class,
                            ExampleDrives.class,
                            ExampleUpdates.class,
                            AnyLookup.class,
                            ExampleFilings.class,
                            ExampleReports.class,
                            ExampleSteps.class,
                            ScriptedJob.class,
                            DatabaseOfTest.class)
                    .addBeanClasses(beans)
                    .initialize());
            register.find(Database.class).aside(sql -> sql.execute("select 1"));
            register.loadRuleBook();
            register.find(Acting.class).prepare();
            return register;
        } finally {
            SETTINGS.forEach(System::clearProperty);
        }
    }

    /** As at the first start in the server. */
    private void loadRuleBook() {
        if (find(RuleBookSetup.class).isNeeded()) {
            find(Callers.class).as(Caller.stranger(Channel.SYSTEM), () -> {
                find(LoadRuleBook.class).load();
                return this;
            });
        }
    }

    private static void removeData() {
        try (var files = Files.exists(DATA) ? Files.walk(DATA) : Stream.<Path>empty()) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bean of the application. */
    public <T> T find(Class<T> type) {
        return container.select(type).get();
    }

    void injectInto(Object test) {
        injectionInto(test).inject(test, container.getBeanManager().createCreationalContext(null));
    }

    @SuppressWarnings("unchecked")
    private InjectionTarget<Object> injectionInto(Object test) {
        var beans = container.getBeanManager();
        var type = (AnnotatedType<Object>) beans.createAnnotatedType(test.getClass());
        return beans.getInjectionTargetFactory(type).createInjectionTarget(null);
    }

    @Override
    public void close() {
        container.close();
    }

    /** Lets tests and test beans ask for the database. */
    @ApplicationScoped
    static class DatabaseOfTest {

        private final @Nullable TestDatabase database = opening;

        @Produces
        TestDatabase database() {
            if (database == null) {
                throw new IllegalStateException("no register is open");
            }
            return database;
        }
    }
}
