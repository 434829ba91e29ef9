package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

class DatabaseFaultTest {

    @ParameterizedTest
    @CsvSource({
        "40P01, COLLISION",
        "40001, COLLISION",
        "08006, CONNECTION_LOST",
        "57P01, CONNECTION_LOST",
        "57P03, AWAY",
        "53300, AWAY",
        "53100, FULL",
        "55P03, WAITED",
        "57014, WAITED",
        "23505, NONE",
        "42501, NONE"
    })
    void stateOfTheServerSaysWhatKindOfFaultItIs(String state, DatabaseFault fault) {
        var failure = new IllegalStateException(new SQLException("refused", state));

        assertEquals(fault, DatabaseFault.of(failure));
    }

    @Test
    void poolSpeaksOfConnectionsWithoutAState() {
        var gone = new IllegalStateException(new SQLException("Connection is closed"));
        var none = new IllegalStateException(new SQLTransientConnectionException("timed out"));

        assertEquals(DatabaseFault.CONNECTION_LOST, DatabaseFault.of(gone));
        assertEquals(DatabaseFault.AWAY, DatabaseFault.of(none));
    }

    @Test
    void whoAskedIsToldInTheWordsOfARuleOrThatItIsNotToBeHadNow() {
        var failure = new IllegalStateException("cause");

        assertEquals(
                ValueRule.BUSY,
                assertInstanceOf(RuleViolated.class, DatabaseFault.WAITED.told(failure))
                        .rule());
        assertEquals(
                ValueRule.STORAGE_FULL,
                assertInstanceOf(Unavailable.class, DatabaseFault.FULL.told(failure))
                        .why());
        assertEquals(
                ValueRule.DATABASE_AWAY,
                assertInstanceOf(Unavailable.class, DatabaseFault.AWAY.told(failure))
                        .why());
        assertSame(failure, DatabaseFault.NONE.told(failure));
    }
}
