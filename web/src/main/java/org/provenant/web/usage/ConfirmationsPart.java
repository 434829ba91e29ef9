package org.provenant.web.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usage.Confirmations;

/** Who is asked now whether they use what they hold: for the overview and for home. */
@Named
@RequestScoped
public class ConfirmationsPart {

    @Inject
    Confirmations confirmations;

    private @Nullable List<Confirmations.Custodian> custodians;
    private Confirmations.@Nullable Owed owed;
    private boolean read;

    public Confirmations.@Nullable Policy getPolicy() {
        return confirmations.policy().orElse(null);
    }

    public Confirmations.@Nullable Period getPeriod() {
        return confirmations.period().orElse(null);
    }

    public List<Confirmations.Custodian> getCustodians() {
        if (custodians == null) {
            custodians = confirmations.custodians();
        }
        return custodians;
    }

    public List<Confirmations.Round> getRounds() {
        return confirmations.rounds();
    }

    /** What waits for the caller; none if nothing does. */
    public Confirmations.@Nullable Owed getOwed() {
        if (!read) {
            owed = confirmations.owed().filter(found -> !found.isNothing()).orElse(null);
            read = true;
        }
        return owed;
    }
}
