package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.provenant.application.usecase.SealsHistory;

/** Signs the history when an act of weight asks for it. */
@ApplicationScoped
class SignAtOnce {

    @Inject
    CheckpointMaker checkpoints;

    void sign(@Observes SealsHistory.Due due) {
        checkpoints.make();
    }
}
