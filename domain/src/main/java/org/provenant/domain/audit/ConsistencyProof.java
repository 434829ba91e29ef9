package org.provenant.domain.audit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a Merkle tree begins with all the leaves of an earlier one, unchanged, as RFC 9162, section 2.1.4, has it.
 *
 * @param earlier size of the earlier tree, at least 1
 * @param later size of the later tree
 * @param path hashes as in the RFC; empty if both trees have the same size
 */
public record ConsistencyProof(long earlier, long later, List<TreeHash> path) implements Serializable {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Makes the proof.
     *
     * @throws IndexOutOfBoundsException if the earlier tree is empty or larger than the later one
     */
    public static ConsistencyProof of(long earlier, long later, TreeParts parts) {
        if (earlier < 1 || earlier > later) {
            throw new IndexOutOfBoundsException("a tree of " + later + " does not follow one of " + earlier);
        }
        var path = new ArrayList<TreeHash>();
        long from = 0;
        long to = later;
        while (earlier != to) {
            long middle = from + InclusionProof.leftOf(to - from);
            if (earlier <= middle) {
                path.add(0, parts.root(middle, to));
                to = middle;
            } else {
                path.add(0, parts.root(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(0, parts.root(from, to));
        }
        return new ConsistencyProof(earlier, later, path);
    }

    /** Whether the later tree with its root extends the earlier tree with its root (RFC 9162, section 2.1.4.2). */
    public boolean proves(TreeHash earlierRoot, TreeHash laterRoot) {
        if (earlier < 1 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot);
        }
        var hashes = new ArrayList<TreeHash>(path);
        if (Long.bitCount(earlier) == 1) {
            hashes.add(0, earlierRoot);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        return climb(hashes, earlierRoot, laterRoot);
    }

    private boolean climb(List<TreeHash> hashes, TreeHash earlierRoot, TreeHash laterRoot) {
        long at = earlier - 1;
        long last = later - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        var first = hashes.get(0);
        var second = first;
        for (var hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                first = TreeHash.ofNode(hash, first);
                second = TreeHash.ofNode(hash, second);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                second = TreeHash.ofNode(second, hash);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(earlierRoot) && second.equals(laterRoot);
    }
}
