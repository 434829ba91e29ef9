package org.provenant.web.receiving;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.receiving.DifferenceList;
import org.provenant.application.receiving.DifferenceRow;
import org.provenant.application.receiving.ResolveDifference;
import org.provenant.domain.receiving.Difference;
import org.provenant.domain.receiving.DifferenceId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One difference: what is different, and its explanation. */
@Named
@RequestScoped
public class DifferenceCardPage {

    @Inject
    DifferenceList lookup;

    @Inject
    ResolveDifference resolveDifference;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable DifferenceRow row;
    private int version;
    private @Nullable Reason reason;
    private @Nullable String evidence;

    /** Remembers which version the user sees; not when the form comes back. */
    public void load() {
        version = getRow().version();
    }

    public void resolve() {
        resolveDifference.resolve(new ResolveDifference.Command(
                id(), version, Objects.requireNonNull(reason), Objects.requireNonNull(evidence)));
        redirects.again("receiving.done.resolved");
    }

    public DifferenceRow getRow() {
        if (row == null) {
            row = lookup.get(id());
        }
        return row;
    }

    /** The longest text that names the evidence. */
    public int getLongestEvidence() {
        return Difference.EVIDENCE_LENGTH;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    private DifferenceId id() {
        return new DifferenceId(address.id());
    }
}
