package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;

/** A register of a release without a chain gets the one that it would have if it had always had one. */
@RegisterTest
class LinkFormerEntriesTest {

    @Inject
    ExampleChain chain;

    @Inject
    TestDatabase database;

    @Test
    void formerEntriesAreLinkedAsIfThereHadAlwaysBeenAChain() throws Exception {
        chain.site("KHO");
        chain.registered("A", ChangeTree.BRANCH + 2, "KHO");
        chain.registered("B", 1, "KHO");
        var links = content("audit_link");
        var branches = content("audit_branch");
        var head = content("audit_head");
        forgetTheChain();

        try (var connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            new LinkFormerEntries().migrate(on(connection));
            connection.commit();
        }

        assertTrue(links.size() > 3);
        assertFalse(branches.isEmpty());
        assertEquals(links, content("audit_link"));
        assertEquals(branches, content("audit_branch"));
        assertEquals(head, content("audit_head"));
    }

    private void forgetTheChain() {
        database.sql().useHandle(sql -> {
            for (var table : List.of("audit_link", "audit_branch")) {
                sql.execute("alter table " + table + " disable trigger user");
                sql.execute("delete from " + table);
            }
            sql.execute("update audit_head set number = 0, link = decode(repeat('00', 32), 'hex')");
        });
    }

    private List<String> content(String table) {
        return database.sql().withHandle(sql -> sql.createQuery("select t::text from " + table + " t order by 1")
                .mapTo(String.class)
                .list());
    }

    private static Context on(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                return new ClassicConfiguration();
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
