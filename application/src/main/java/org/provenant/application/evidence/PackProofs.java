package org.provenant.application.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.HistoryProofs;
import org.provenant.application.audit.KeyChange;
import org.provenant.domain.audit.CanonicalJson;
import org.provenant.domain.audit.Checkpoint;
import org.provenant.domain.audit.ConsistencyProof;
import org.provenant.domain.audit.InclusionProof;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.audit.TreeParts;
import org.provenant.domain.evidence.EvidencePack;
import org.provenant.domain.evidence.EvidenceRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Makes the proofs of a pack, and tries each before it leaves the register: what was changed in the tables is never
 * handed out as evidence.
 */
@ApplicationScoped
class PackProofs {

    /** Name and version of the file of proofs. */
    static final String PROOFS = "provenant-proofs-1";

    /** Name and version of the file on earlier packs. */
    static final String CONSISTENCY = "provenant-consistency-1";

    /** Name and version of the file on changes of keys. */
    static final String KEYS = "provenant-keys-1";

    @Inject
    HistoryProofs history;

    /**
     * The places of entries and changes in their trees.
     *
     * @throws RuleViolated {@link EvidenceRule#HISTORY_BROKEN} if one is not what was signed
     */
    byte[] proofs(PackedHistory packed, Checkpoint checkpoint) {
        var hashes = new HashTable();
        var roots = new HashMap<Long, PackedHistory.Entry>();
        var entries = new ArrayList<Map<String, Object>>();
        var tree = history.entries();
        for (var each : packed.entries()) {
            var proof = InclusionProof.of(each.number() - 1, checkpoint.size(), tree);
            require(proof.proves(each.entry().leaf(), checkpoint.root()), each.number());
            entries.add(Map.of("number", each.number(), "path", hashes.indexes(proof.path())));
            roots.put(each.number(), each);
        }
        return CanonicalJson.write(Map.of(
                "form",
                PROOFS,
                "size",
                checkpoint.size(),
                "root",
                checkpoint.root().hex(),
                "entries",
                entries,
                "changes",
                changes(packed, roots, hashes),
                "hashes",
                hashes.hashes()));
    }

    private List<Map<String, Object>> changes(
            PackedHistory packed, Map<Long, PackedHistory.Entry> entries, HashTable hashes) {
        var changes = new ArrayList<Map<String, Object>>();
        long of = 0;
        @Nullable TreeParts tree = null;
        for (var each : packed.changes()) {
            var entry = entries.get(each.number());
            if (entry == null) {
                throw new IllegalStateException("no entry of the change in " + each.number());
            }
            if (tree == null || of != each.number()) {
                tree = history.changes(entry.entry().id());
                of = each.number();
            }
            require(each.position() < entry.entry().changes(), each.number());
            var proof = InclusionProof.of(each.position(), entry.entry().changes(), tree);
            require(
                    proof.proves(
                            TreeHash.ofLeaf(each.change().canonical()),
                            entry.entry().changesRoot()),
                    each.number());
            changes.add(
                    Map.of("entry", each.number(), "position", each.position(), "path", hashes.indexes(proof.path())));
        }
        return changes;
    }

    /**
     * That the history continues the one of earlier packs.
     *
     * @param earlier packs that were made, none of a larger history
     * @throws RuleViolated {@link EvidenceRule#HISTORY_BROKEN} if it does not
     */
    byte[] consistency(List<EvidencePack> earlier, Checkpoint checkpoint) {
        var hashes = new HashTable();
        var tree = history.entries();
        var proofs = new ArrayList<Map<String, Object>>();
        for (var pack : earlier) {
            var contents = pack.contents();
            var proof = ConsistencyProof.of(contents.checkpointSize(), checkpoint.size(), tree);
            require(proof.proves(contents.root(), checkpoint.root()), contents.checkpointSize());
            proofs.add(Map.of(
                    "pack",
                    pack.id().value(),
                    "size",
                    contents.checkpointSize(),
                    "root",
                    contents.root().hex(),
                    "path",
                    hashes.indexes(proof.path())));
        }
        return CanonicalJson.write(Map.of("form", CONSISTENCY, "earlier", proofs, "hashes", hashes.hashes()));
    }

    /**
     * That a former key has signed the history in which the next one follows it, and that this history goes on to the
     * checkpoint of the pack.
     *
     * @param changes of keys, each covered by the checkpoint
     * @throws RuleViolated {@link EvidenceRule#HISTORY_BROKEN} if one is not what was signed
     */
    byte[] keys(List<KeyChange> changes, Checkpoint checkpoint) {
        var hashes = new HashTable();
        var told = changes.stream()
                .map(change -> keyChange(change, checkpoint, hashes))
                .toList();
        return CanonicalJson.write(Map.of("form", KEYS, "changes", told, "hashes", hashes.hashes()));
    }

    private Map<String, Object> keyChange(KeyChange change, Checkpoint checkpoint, HashTable hashes) {
        var signed = change.signed().checkpoint();
        var entry = change.entry();
        var place = InclusionProof.of(change.number() - 1, signed.size(), history.entries());
        require(place.proves(entry.leaf(), signed.root()), change.number());
        var within = InclusionProof.of(change.position(), entry.changes(), history.changes(entry.id()));
        require(within.proves(TreeHash.ofLeaf(change.change().canonical()), entry.changesRoot()), change.number());
        var continued = ConsistencyProof.of(signed.size(), checkpoint.size(), history.entries());
        require(continued.proves(signed.root(), checkpoint.root()), signed.size());
        return Map.of(
                "number",
                change.number(),
                "position",
                change.position(),
                "entry",
                new String(entry.canonical(), StandardCharsets.UTF_8),
                "change",
                new String(change.change().canonical(), StandardCharsets.UTF_8),
                "size",
                signed.size(),
                "path",
                hashes.indexes(place.path()),
                "changePath",
                hashes.indexes(within.path()),
                "continued",
                hashes.indexes(continued.path()));
    }

    private static void require(boolean proved, long number) {
        if (!proved) {
            throw new RuleViolated(EvidenceRule.HISTORY_BROKEN, number);
        }
    }
}
