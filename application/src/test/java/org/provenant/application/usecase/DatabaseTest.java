package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;

@RegisterTest
class DatabaseTest {

    @Inject
    Database database;

    @Inject
    TestDatabase tables;

    @Test
    void workRunsAsARoleThatCannotChangeTheHistory() {
        var one = new AtomicLong();

        database.aside(sql -> one.set(sql.createQuery("select 1 where current_user = 'provenant_app'")
                .mapTo(Long.class)
                .one()));

        assertEquals(1, one.get());
        for (var forbidden :
                new String[] {"delete from audit_entry", "truncate audit_entry", "delete from equipment"}) {
            assertThrows(RuntimeException.class, () -> database.aside(sql -> sql.execute(forbidden)), forbidden);
        }
    }

    @Test
    void onlyUseCasesAndLookupsReachTheTables() {
        assertThrows(IllegalStateException.class, database::sql);
        assertEquals(2, tables.count("company"));
    }
}
