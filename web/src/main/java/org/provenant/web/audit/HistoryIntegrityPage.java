package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.HistoryIntegrity;
import org.provenant.application.audit.ReplaceSigningKey;
import org.provenant.application.audit.Replay;
import org.provenant.domain.audit.CheckedHistory;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Redirects;

/** How far the history is signed, by which keys, and whether it is still what was written. */
@Named
@RequestScoped
public class HistoryIntegrityPage {

    @Inject
    HistoryIntegrity integrity;

    @Inject
    ReplaceSigningKey replaceSigningKey;

    @Inject
    Redirects redirects;

    private HistoryIntegrity.@Nullable Overview overview;
    private @Nullable CheckedHistory found;
    private Replay.@Nullable Result replayed;
    private @Nullable Reason reason;

    public HistoryIntegrity.Overview getOverview() {
        if (overview == null) {
            overview = integrity.overview();
        }
        return overview;
    }

    /** Reads the whole history now, for whoever is looking; nothing of it is kept. */
    public void check() {
        found = integrity.check();
    }

    /** Compares every record with its history now, for whoever is looking; nothing of it is kept. */
    public void replay() {
        replayed = integrity.replay();
    }

    /** What the comparison has just found, or nothing if none was asked for. */
    public Replay.@Nullable Result getReplayed() {
        return replayed;
    }

    /** Saves the last checkpoint, for a place that nobody here can write to. */
    public void download() {
        var signed = Objects.requireNonNull(getOverview().latest());
        Downloads.send(
                "%012d.checkpoint".formatted(signed.checkpoint().size()),
                "text/plain;charset=UTF-8",
                out -> out.write(signed.text().getBytes(StandardCharsets.UTF_8)));
    }

    public void replaceKey() {
        replaceSigningKey.replace(Objects.requireNonNull(reason));
        redirects.again("audit.done.keyReplaced");
    }

    /** What was found just now, or else what the last night has found; nothing before the first. */
    public @Nullable CheckedHistory getShown() {
        if (found != null) {
            return found;
        }
        var kept = getOverview().lastCheck();
        return kept == null ? null : kept.found();
    }

    /** Whether what is shown was found just now. */
    public boolean isCheckedNow() {
        return found != null;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
