package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.HistoryIntegrity;
import org.provenant.application.audit.ReplaceSigningKey;
import org.provenant.application.audit.Replay;
import org.provenant.domain.audit.CheckedHistory;
import org.provenant.domain.audit.ComparedRecords;
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

    /** What was found of the records just now, or else what the last night has found; nothing before the first. */
    public @Nullable ComparedRecords getCompared() {
        if (replayed != null) {
            return replayed.places();
        }
        var kept = getOverview().lastCheck();
        return kept == null ? null : kept.compared();
    }

    /** Whether the records were compared just now. */
    public boolean isComparedNow() {
        return replayed != null;
    }

    /** Where records differ; with the values on both sides if they were compared just now. */
    public List<Replay.Difference> getDifferences() {
        if (replayed != null) {
            return replayed.differences();
        }
        var kept = getCompared();
        return kept == null
                ? List.of()
                : kept.differences().stream()
                        .map(each -> new Replay.Difference(each.entity(), each.record(), each.field(), null, null))
                        .toList();
    }

    /** Key of the sentence on what was found of the records. */
    public String getComparedText() {
        var compared = Objects.requireNonNull(getCompared());
        if (!compared.isSame()) {
            return "audit.label.replayDiffers";
        }
        return compared.all() ? "audit.label.replaySame" : "audit.label.replayPartly";
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
