package org.provenant.web.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.provenant.application.evidence.EvidencePacks;
import org.provenant.application.job.JobQueue;
import org.provenant.domain.evidence.EvidencePack;
import org.provenant.domain.evidence.EvidencePackId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.ListAddress;

/** One pack of evidence: how far it is, by what it is known again, and the pack itself to save. */
@Named
@RequestScoped
public class EvidencePackCardPage {

    @Inject
    EvidencePacks packs;

    @Inject
    ListAddress address;

    private @Nullable EvidencePack pack;
    private JobQueue.@Nullable Status job;

    public EvidencePack getPack() {
        if (pack == null) {
            pack = packs.get(id());
        }
        return pack;
    }

    public String getRequester() {
        return packs.requester(id());
    }

    /** The making of it. */
    public JobQueue.@Nullable Status getJob() {
        if (job == null) {
            job = packs.progress(id()).orElse(null);
        }
        return job;
    }

    public boolean isRunning() {
        var now = getJob();
        return !getPack().isMade() && now != null && !now.state().isOver();
    }

    public int getPercent() {
        var now = getJob();
        return now == null ? 0 : now.percent();
    }

    /** Saves the ZIP as it was made. */
    public void zip() {
        try (var file = Downloads.setAside(out -> packs.zip(id(), out))) {
            Downloads.send(fileName(id()), EvidencePackResource.ZIP, file::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a pack is called as a file, in either language. */
    static String fileName(EvidencePackId id) {
        return "provenant-pack-" + id.value() + ".zip";
    }

    private EvidencePackId id() {
        return new EvidencePackId(address.id());
    }
}
