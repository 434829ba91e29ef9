package org.provenant.reports.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.Checkpoint;
import org.provenant.domain.evidence.PackKind;
import org.provenant.domain.shared.Period;

/**
 * Everything that the summary of a pack of evidence says. The same data always draws the same paper.
 *
 * @param name what people call the chosen records
 * @param period days of recording, if a period was chosen
 * @param requestedBy who asked for the pack
 * @param checkpoint what everything is proved against
 * @param fingerprints of the keys, the oldest first
 * @param entries how many entries the pack holds
 * @param changes how many changes
 * @param papers how many files
 * @param lines record by record, each act's lines together
 * @param demo whether it is demonstration data
 */
public record EvidenceSummaryData(
        String company,
        String taxCode,
        PackKind kind,
        String name,
        @Nullable Period period,
        String requestedBy,
        Instant madeAt,
        Checkpoint checkpoint,
        List<String> fingerprints,
        int entries,
        int changes,
        int papers,
        List<EvidenceLine> lines,
        boolean demo) {

    public EvidenceSummaryData {
        fingerprints = List.copyOf(fingerprints);
        lines = List.copyOf(lines);
    }
}
