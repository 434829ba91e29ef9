package org.provenant.domain.audit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a leaf stands in a Merkle tree, as RFC 9162, section 2.1.3, has it.
 *
 * @param index of the leaf, from 0
 * @param size of the tree, in leaves
 * @param path hashes from the leaf's side upwards
 */
public record InclusionProof(long index, long size, List<TreeHash> path) implements Serializable {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Makes the proof of one leaf.
     *
     * @throws IndexOutOfBoundsException if the tree has no such leaf
     */
    public static InclusionProof of(long index, long size, TreeParts parts) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("no leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<TreeHash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + leftOf(to - from);
            if (index < middle) {
                path.add(0, parts.root(middle, to));
                to = middle;
            } else {
                path.add(0, parts.root(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    /** Whether the leaf stands at that place of the tree with this root (RFC 9162, section 2.1.3.2). */
    public boolean proves(TreeHash leaf, TreeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = TreeHash.ofNode(sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.ofNode(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** How many of so many leaves, at least two, stand under the left node: the largest power of two that is less. */
    public static long leftOf(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
