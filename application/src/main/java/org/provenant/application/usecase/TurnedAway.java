package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.domain.shared.RuleViolated;

/** Keeps that somebody was turned away before there was an act, as the boundary keeps who was kept from one. */
@ApplicationScoped
public class TurnedAway {

    @Inject
    Callers callers;

    @Inject
    Transactions transactions;

    @Inject
    AuditLog audit;

    /**
     * Writes one entry with the outcome DENIED.
     *
     * @param act what was wanted, named as use cases are
     * @param why what the history tells of it
     */
    public void keep(String act, RuleViolated why) {
        try {
            transactions.run(() -> {
                audit.writeDenial(new AuditLog.Act(callers.current(), act, List.of(), null), why);
                return null;
            });
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException("the history throws nothing that has to be declared", fault);
        }
    }
}
