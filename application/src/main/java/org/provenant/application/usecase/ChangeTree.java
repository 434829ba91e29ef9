package org.provenant.application.usecase;

import java.util.ArrayList;
import java.util.List;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.audit.TreeBuilder;
import org.provenant.domain.audit.TreeHash;

/**
 * The Merkle tree over the changes of one act, in the order of their positions. Keeps the nodes over every
 * {@value #BRANCH} changes, so that the proof of one change among many need not read them all.
 */
public final class ChangeTree {

    /** So many leaves stand under a node that is kept; a power of two. */
    public static final int BRANCH = 256;

    private final TreeBuilder all = new TreeBuilder();
    private final List<TreeHash> branches = new ArrayList<>();
    private TreeBuilder branch = new TreeBuilder();

    /** Adds the next change. */
    public void add(RecordChange change) {
        add(TreeHash.ofLeaf(change.canonical()));
    }

    /** Adds the leaf of the next change. */
    public void add(TreeHash leaf) {
        all.add(leaf);
        branch.add(leaf);
        if (branch.size() == BRANCH) {
            branches.add(branch.root());
            branch = new TreeBuilder();
        }
    }

    /** How many changes it has. */
    public long size() {
        return all.size();
    }

    /** The root over all of them. */
    public TreeHash root() {
        return all.root();
    }

    /** The nodes over full stretches of {@value #BRANCH}. */
    public List<TreeHash> branches() {
        return List.copyOf(branches);
    }
}
