package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.identity.PersonAccounts;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.MoveRequest;
import org.provenant.domain.custody.MoveRequestId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The requests to move devices of the company that the caller acts for. */
@ApplicationScoped
public class MoveRequests {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    PersonAccounts accounts;

    @Inject
    Callers callers;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's, or
     *     {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    MoveRequest get(MoveRequestId id, int version) {
        var request = database.entities().find(MoveRequest.class, id.value());
        if (request == null || !request.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        seenVersion.require(request, version, request.version());
        return request;
    }

    MoveRequest add(MoveRequest request) {
        database.entities().persist(request);
        return request;
    }

    /** @throws RuleViolated {@link CustodyRule#NOT_THE_APPROVER} unless the caller's account is that of the approver */
    void requireApprover(MoveRequest request) {
        if (!request.approver().equals(accounts.callersPerson())) {
            throw new RuleViolated(CustodyRule.NOT_THE_APPROVER);
        }
    }
}
