package org.provenant.domain.audit;

/** The roots of stretches of a Merkle tree, wherever they are kept. */
public interface TreeParts {

    /**
     * The root of the leaves of a stretch that the proofs of RFC 9162 ask for: it begins at a multiple of the smallest
     * power of two that is no less than its length.
     *
     * @param from index of the first leaf, from 0
     * @param to index after the last leaf, more than {@code from}
     */
    TreeHash root(long from, long to);
}
