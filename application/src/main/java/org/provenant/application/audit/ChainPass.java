package org.provenant.application.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.provenant.domain.audit.HistoryFault;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.audit.TreeBuilder;
import org.provenant.domain.audit.TreeHash;

/** Follows the chain from its first number: links, leaves outside the database, checkpoints, and its end. */
final class ChainPass {

    private static final int FETCH = 5_000;

    private final HistoryFindings findings;
    private final KeptOutside outside;
    private final TreeBuilder tree = new TreeBuilder();
    private final TreeMap<Long, List<SignedCheckpoint>> checkpoints = new TreeMap<>();
    private TreeHash link = TreeHash.beforeFirstLink();
    private List<TreeHash> leaves = List.of();
    private long firstLeaf;
    private long number;
    private long signed;
    private long compared;
    private long replaced;
    private boolean told;
    private boolean contradicted;

    private ChainPass(KeptOutside outside, HistoryFindings findings) {
        this.outside = outside;
        this.findings = findings;
    }

    /**
     * What the chain amounts to.
     *
     * @param signed how many entries the last good checkpoint covers
     */
    record Linked(long entries, long checkpoints, long signed, TreeHash root) {}

    static Linked run(Connection connection, KeptOutside outside, HistoryFindings findings) throws SQLException {
        var pass = new ChainPass(outside, findings);
        pass.readCheckpoints(connection);
        pass.follow(connection);
        pass.end(connection);
        return new Linked(pass.number, pass.compared, pass.signed, pass.tree.root());
    }

    private void readCheckpoints(Connection connection) throws SQLException {
        var inside = new TreeMap<String, String>();
        var keys = new ArrayList<SignatureKey>();
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select public_key from signing_key")) {
                while (rows.next()) {
                    keys.add(SignatureKey.parse(rows.getString(1)));
                }
            }
            try (var rows = statement.executeQuery("select size, text from history_checkpoint order by size")) {
                while (rows.next()) {
                    inside.put(rows.getString("text"), rows.getString("size"));
                }
            }
        }
        // Whoever can write in the database could add a key there; where there is a folder, its keys alone count.
        var trusted = outside.keys().isEmpty() ? keys : outside.keys();
        outside.checkpoints().forEach(kept -> inside.putIfAbsent(kept.text(), kept.file()));
        inside.forEach((text, name) -> add(text, name, trusted));
    }

    private void add(String text, String name, List<SignatureKey> keys) {
        try {
            var read = SignedCheckpoint.parse(text);
            if (read.signer(keys).isPresent()) {
                checkpoints
                        .computeIfAbsent(read.checkpoint().size(), size -> new ArrayList<>())
                        .add(read);
                return;
            }
        } catch (IllegalArgumentException unreadable) {
            findings.add(HistoryFault.CHECKPOINT_FORGED, null, name);
            return;
        }
        findings.add(HistoryFault.CHECKPOINT_FORGED, null, name);
    }

    private void follow(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery("select number, leaf, link from audit_link order by number")) {
                while (rows.next()) {
                    next(rows.getLong(1), TreeHash.of(rows.getBytes(2)), TreeHash.of(rows.getBytes(3)));
                }
            }
        }
    }

    private void next(long given, TreeHash leaf, TreeHash written) {
        if (given != number + 1) {
            findings.add(HistoryFault.NUMBER_MISSING, number + 1, Long.toString(number + 1));
            // No tree after the gap can be one that was signed, so the checkpoints have nothing more to say.
            contradicted = true;
        }
        if (!link.linkTo(leaf).equals(written)) {
            findings.add(HistoryFault.LINK_BROKEN, given, Long.toString(given));
        }
        link = written;
        number = given;
        if (replaced == 0 && number <= outside.leafCount() && !leaf.equals(leafOutside(number - 1))) {
            replaced = number;
        }
        tree.add(leaf);
        compare(tree.size());
    }

    private TreeHash leafOutside(long index) {
        if (index < firstLeaf || index >= firstLeaf + leaves.size()) {
            firstLeaf = index;
            leaves = outside.leaves(index, FETCH);
        }
        return leaves.get((int) (index - firstLeaf));
    }

    private void compare(long size) {
        for (var each : checkpoints.getOrDefault(size, List.of())) {
            compared++;
            if (each.checkpoint().root().equals(tree.root())) {
                signed = size;
                tellReplaced(HistoryFault.LEAVES_DAMAGED);
            } else if (!contradicted) {
                contradicted = true;
                if (!tellReplaced(HistoryFault.LEAF_REPLACED)) {
                    findings.add(HistoryFault.CHECKPOINT_CONTRADICTED, signed + 1, Long.toString(size));
                }
            }
        }
    }

    /** The first leaf that differs is told when a checkpoint has decided which of the two is the one that was signed. */
    private boolean tellReplaced(HistoryFault fault) {
        if (replaced == 0 || told) {
            return false;
        }
        told = true;
        findings.add(fault, replaced, Long.toString(replaced));
        return true;
    }

    private void end(Connection connection) throws SQLException {
        tellReplaced(HistoryFault.LEAF_REPLACED);
        checkpoints.tailMap(number, false).keySet().stream()
                .findFirst()
                .ifPresent(size -> findings.add(HistoryFault.TAIL_CUT, number + 1, Long.toString(size)));
        try (var statement = connection.createStatement();
                var head = statement.executeQuery("select number, link from audit_head")) {
            if (!head.next() || head.getLong(1) != number || !link.equals(TreeHash.of(head.getBytes(2)))) {
                findings.add(HistoryFault.HEAD_WRONG, number + 1, Long.toString(number));
            }
        }
    }
}
