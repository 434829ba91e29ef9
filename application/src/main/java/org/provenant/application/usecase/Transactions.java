package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * Runs work in a transaction, all or nothing, and tells the truth about which. What only stood in another's way, or lost
 * its connection before anything could be committed, is done again, a few times.
 */
@ApplicationScoped
class Transactions {

    private static final int ATTEMPTS = 5;
    private static final int PAUSE_MILLIS = 20;

    @Inject
    Database database;

    @Inject
    LostReply lostReply;

    @Nullable
    Object run(Callable<@Nullable Object> action) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(action);
            } catch (RuleViolated | Denied | Unavailable told) {
                throw told;
            } catch (RuntimeException failure) {
                if (database.isClosing()) {
                    throw new Unavailable(ValueRule.DATABASE_AWAY, failure);
                }
                var refusal = DatabaseRefusal.of(failure);
                if (refusal != null) {
                    throw refusal;
                }
                var fault = DatabaseFault.of(failure);
                if (!fault.isPassing() || attempt == ATTEMPTS) {
                    throw fault.told(failure);
                }
                if (fault == DatabaseFault.CONNECTION_LOST) {
                    database.distrustIdleConnections();
                }
                Pause.of(Duration.ofMillis(
                        ThreadLocalRandom.current().nextInt(PAUSE_MILLIS, PAUSE_MILLIS * 4 * attempt)));
            }
        }
    }

    private @Nullable Object once(Callable<@Nullable Object> action) throws Exception {
        var entities = database.newEntityManager();
        var work = new Work(entities);
        Work.open(work);
        var transaction = entities.getTransaction();
        try {
            transaction.begin();
            var result = action.call();
            commit(transaction, work);
            return result;
        } finally {
            Work.close();
            if (transaction.isActive()) {
                rollBack(transaction);
            }
            entities.close();
        }
    }

    private void commit(EntityTransaction transaction, Work work) {
        try {
            transaction.commit();
        } catch (RuntimeException failure) {
            var receipt = work.receipt();
            if (receipt == null || DatabaseFault.of(failure) != DatabaseFault.CONNECTION_LOST) {
                throw failure;
            }
            switch (lostReply.of(receipt)) {
                case COMMITTED -> database.distrustIdleConnections();
                case ROLLED_BACK -> throw failure;
                case UNKNOWN -> throw new Unavailable(ValueRule.OUTCOME_UNKNOWN, failure);
            }
        }
    }

    private static void rollBack(EntityTransaction transaction) {
        try {
            transaction.rollback();
        } catch (PersistenceException | EclipseLinkException lost) {
            // The connection is gone, so the server has rolled back already; the first failure is the one to tell.
            return;
        }
    }
}
