package org.provenant.application.faults;

import java.io.IOException;
import java.net.URI;
import org.provenant.application.testbed.DatabaseServer;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.TestDatabase;

/** A register whose way to its database can be cut, beside a way of our own that cannot. */
final class ProxiedRegister implements AutoCloseable {

    /** One message after the other without encryption, each statement by its text; whoever waits 3 s gives up. */
    private static final String LEGIBLE = "?sslmode=disable&gssEncMode=disable&prepareThreshold=0&socketTimeout=3";

    private final DatabaseServer server;
    private final TestDatabase database;
    private final CuttingProxy proxy;
    private final OpenRegister register;

    private ProxiedRegister(DatabaseServer server, TestDatabase database, CuttingProxy proxy, OpenRegister register) {
        this.server = server;
        this.database = database;
        this.proxy = proxy;
        this.register = register;
    }

    static ProxiedRegister open() throws IOException {
        var server = DatabaseServer.start();
        var database = server.fresh();
        var address = URI.create(database.url().substring("jdbc:".length()));
        var proxy = CuttingProxy.before(address.getPort());
        var url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + address.getPath() + LEGIBLE;
        return new ProxiedRegister(
                server, database, proxy, OpenRegister.on(new TestDatabase(url, database.user(), database.password())));
    }

    /** The way to the database that is never cut. */
    TestDatabase database() {
        return database;
    }

    CuttingProxy proxy() {
        return proxy;
    }

    <T> T find(Class<T> bean) {
        return register.find(bean);
    }

    @Override
    public void close() throws IOException {
        proxy.spare();
        register.close();
        proxy.close();
        server.close();
    }
}
