package org.provenant.domain.audit;

import java.util.ArrayList;
import java.util.List;

/** Computes the root of a Merkle tree leaf by leaf; keeps one hash for each complete part and so needs hardly any room. */
public final class TreeBuilder {

    private final List<TreeHash> complete = new ArrayList<>();
    private long size;

    /** Adds the hash of the next leaf. */
    public void add(TreeHash leaf) {
        var hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = TreeHash.ofNode(complete.remove(complete.size() - 1), hash);
        }
        complete.add(hash);
        size++;
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** The root of the leaves so far. */
    public TreeHash root() {
        if (complete.isEmpty()) {
            return TreeHash.ofNothing();
        }
        var root = complete.get(complete.size() - 1);
        for (int i = complete.size() - 2; i >= 0; i--) {
            root = TreeHash.ofNode(complete.get(i), root);
        }
        return root;
    }
}
