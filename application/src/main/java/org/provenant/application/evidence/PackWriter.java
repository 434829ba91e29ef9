package org.provenant.application.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.provenant.application.audit.HistoryProofs;
import org.provenant.application.job.JobProgress;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.audit.CanonicalJson;
import org.provenant.domain.audit.Checkpoint;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.evidence.EvidencePack;
import org.provenant.domain.evidence.EvidenceRule;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.reports.evidence.EvidenceSummaryData;
import org.provenant.reports.evidence.EvidenceSummaryDocument;

/** Writes the parts of a pack of evidence one after the other (docs/evidence-pack-format.md). */
@ApplicationScoped
class PackWriter {

    /** Name and version of the manifest. */
    static final String FORM = "provenant-pack-1";

    private static final int STEPS = 7;
    private static final int EARLIER = 100;

    @Inject
    PackProofs proofs;

    @Inject
    PackPapers papers;

    @Inject
    SummaryLines lines;

    @Inject
    HistoryProofs history;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Settings settings;

    /** What is to be written. */
    record Order(EvidencePack pack, PackedHistory packed, Checkpoint checkpoint, Instant now) {}

    /**
     * Writes all parts; the stream stays open.
     *
     * @return the length of the ZIP
     * @throws RuleViolated {@link EvidenceRule#HISTORY_BROKEN}, {@link EvidenceRule#FILES_TOO_LARGE}
     */
    long write(Order order, JobProgress progress, OutputStream out) throws IOException {
        var zip = new PackZip(out);
        zip.add(PackTools.README, PackTools.readme());
        zip.add(PackTools.PAGE, PackTools.page());
        zip.add(PackTools.PROGRAM, PackTools.program());
        writeHistory(order, zip);
        progress.report(1, STEPS);
        zip.add("history/proofs.json", proofs.proofs(order.packed(), order.checkpoint()));
        progress.report(2, STEPS);
        writeSeals(order, zip);
        progress.report(3, STEPS);
        var found = papers.of(order.packed());
        writePapers(found, zip);
        progress.report(4, STEPS);
        zip.add("data/records.xlsx", RecordsWorkbook.of(order.packed()));
        progress.report(5, STEPS);
        zip.add("summary_vi.pdf", summary(order, found, Language.VI));
        progress.report(6, STEPS);
        zip.add("summary_en.pdf", summary(order, found, Language.EN));
        var manifest = manifest(order, found, zip.parts());
        zip.store("pack.json", manifest);
        zip.store("pack.note", note(order, manifest).getBytes(StandardCharsets.UTF_8));
        progress.report(STEPS, STEPS);
        return zip.finish();
    }

    private static void writeHistory(Order order, PackZip zip) throws IOException {
        var entries = new ByteArrayOutputStream();
        for (var each : order.packed().entries()) {
            entries.write(each.entry().canonical());
            entries.write('\n');
        }
        zip.add("history/entries.jsonl", entries.toByteArray());
        var changes = new ByteArrayOutputStream();
        for (var each : order.packed().changes()) {
            changes.write(each.change().canonical());
            changes.write('\n');
        }
        zip.add("history/changes.jsonl", changes.toByteArray());
    }

    private void writeSeals(Order order, PackZip zip) throws IOException {
        var earlier = earlier(order);
        if (!earlier.isEmpty()) {
            zip.add("history/consistency.json", proofs.consistency(earlier, order.checkpoint()));
        }
        var keyChanges = history.keyChanges(order.checkpoint().size());
        if (!keyChanges.isEmpty()) {
            zip.add("history/keys.json", proofs.keys(keyChanges, order.checkpoint()));
        }
        var sizes = new TreeSet<Long>();
        keyChanges.forEach(change -> sizes.add(change.signed().checkpoint().size()));
        sizes.add(order.checkpoint().size());
        earlier.forEach(pack -> sizes.add(pack.contents().checkpointSize()));
        for (var signed : history.ofSizes(List.copyOf(sizes))) {
            zip.add(
                    "checkpoints/%012d-%s.checkpoint"
                            .formatted(signed.checkpoint().size(), signed.keyId()),
                    signed.text());
        }
        for (var key : history.keys()) {
            zip.add("keys/" + key.hexId() + ".public", key.text() + "\n");
        }
    }

    private List<EvidencePack> earlier(Order order) {
        return database.entities()
                .createQuery("""
                        select p from EvidencePack p where p.company = :company and p.fileDigest is not null
                          and p.checkpointSize <= :size order by p.checkpointSize desc, p.id desc
                        """, EvidencePack.class)
                .setParameter("company", order.pack().company())
                .setParameter("size", order.checkpoint().size())
                .setMaxResults(EARLIER)
                .getResultList();
    }

    private void writePapers(List<PackPapers.Paper> found, PackZip zip) throws IOException {
        for (var paper : found) {
            if (paper.present()) {
                zip.add(paper.file(), files.read(paper.digest()));
            }
        }
    }

    private byte[] summary(Order order, List<PackPapers.Paper> found, Language language) {
        var pack = order.pack();
        var company =
                database.entities().find(Company.class, pack.company().value()).facts();
        return new EvidenceSummaryDocument()
                .pdf(
                        new EvidenceSummaryData(
                                company.name(),
                                company.taxCode().value(),
                                pack.selection().kind(),
                                pack.label(),
                                pack.selection().period(),
                                requester(pack),
                                order.now(),
                                order.checkpoint(),
                                history.keys().stream()
                                        .map(SignatureKey::fingerprint)
                                        .toList(),
                                order.packed().entries().size(),
                                order.packed().changes().size(),
                                (int) found.stream()
                                        .filter(PackPapers.Paper::present)
                                        .count(),
                                lines.of(order.packed(), language),
                                settings.isDemo()),
                        language);
    }

    private String requester(EvidencePack pack) {
        return database.entities()
                .find(UserAccount.class, pack.requestedBy().value())
                .name();
    }

    private byte[] manifest(Order order, List<PackPapers.Paper> found, List<PackZip.Part> parts) {
        var company = database.entities()
                .find(Company.class, order.pack().company().value())
                .facts();
        var manifest = new HashMap<String, Object>();
        manifest.put("form", FORM);
        manifest.put("pack", order.pack().id().value());
        manifest.put("origin", order.checkpoint().origin());
        manifest.put(
                "checkpoint",
                Map.of(
                        "size",
                        order.checkpoint().size(),
                        "root",
                        order.checkpoint().root().hex()));
        manifest.put(
                "company",
                Map.of("name", company.name(), "taxCode", company.taxCode().value()));
        manifest.put("madeAt", order.now().truncatedTo(ChronoUnit.SECONDS).toString());
        manifest.put("madeBy", requester(order.pack()));
        manifest.put("selection", selection(order));
        manifest.put("entries", order.packed().entries().size());
        manifest.put("changes", order.packed().changes().size());
        manifest.put(
                "papers",
                found.stream()
                        .filter(PackPapers.Paper::present)
                        .map(paper -> Map.of(
                                "file",
                                paper.file(),
                                "sha256",
                                paper.digest().hex(),
                                "name",
                                paper.name(),
                                "entry",
                                paper.number()))
                        .toList());
        manifest.put(
                "absent",
                found.stream()
                        .filter(paper -> !paper.present())
                        .map(paper -> paper.digest().hex())
                        .toList());
        manifest.put("files", parts.stream().map(PackWriter::listed).toList());
        return CanonicalJson.write(manifest);
    }

    private static Map<String, Object> selection(Order order) {
        var chosen = order.pack().selection();
        var selection = new HashMap<String, Object>();
        selection.put("kind", chosen.kind().name());
        selection.put("name", order.pack().label());
        if (chosen.period() == null) {
            selection.put(
                    "records",
                    order.packed().records().stream()
                            .map(record -> Map.of("entity", record.entity(), "record", record.id()))
                            .toList());
        } else {
            selection.put("from", chosen.period().from().toString());
            selection.put("to", chosen.period().to().toString());
        }
        return selection;
    }

    private static Map<String, Object> listed(PackZip.Part part) {
        var listed = new HashMap<String, Object>();
        listed.put("name", part.name());
        listed.put("bytes", part.bytes());
        listed.put("sha256", part.digest().hex());
        if (part.deflated() != null) {
            listed.put("deflated", part.deflated().hex());
        }
        return listed;
    }

    private String note(Order order, byte[] manifest) {
        var body = "pack " + FileDigest.of(manifest).hex() + "\ntime "
                + order.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
        return history.sign(body)
                .orElseThrow(() -> new RuleViolated(EvidenceRule.NO_KEY))
                .text();
    }
}
