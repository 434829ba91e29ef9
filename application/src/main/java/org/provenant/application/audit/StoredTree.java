package org.provenant.application.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.provenant.application.usecase.ChangeTree;
import org.provenant.domain.audit.InclusionProof;
import org.provenant.domain.audit.TreeBuilder;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.audit.TreeParts;

/**
 * A Merkle tree whose leaves are stored, for many proofs in the order of their leaves: it reads each block of leaves
 * once, and remembers every node above the blocks that it was asked for. One thread at a time.
 */
final class StoredTree implements TreeParts {

    /** Leaves under a node that is known without reading them; a power of two. */
    static final int BLOCK = ChangeTree.BRANCH;

    private final Leaves source;
    private final Blocks blocks;
    private final Map<Stretch, TreeHash> above = new HashMap<>();
    private final Map<Stretch, TreeHash> within = new HashMap<>();
    private List<TreeHash> read = List.of();
    private long block = -1;

    StoredTree(Leaves source, Blocks blocks) {
        this.source = source;
        this.blocks = blocks;
    }

    /** Reads leaves from one index up to another, or fewer where there are no more. */
    @FunctionalInterface
    interface Leaves {
        List<TreeHash> between(long from, long to);
    }

    /** Knows the node above the block with this number, all of whose leaves are there. */
    @FunctionalInterface
    interface Blocks {
        TreeHash root(int block);
    }

    private record Stretch(long from, long to) {}

    @Override
    public TreeHash root(long from, long to) {
        long leaves = to - from;
        if (leaves < BLOCK) {
            return small(from, to);
        }
        var stretch = new Stretch(from, to);
        var known = above.get(stretch);
        if (known == null) {
            long middle = from + InclusionProof.leftOf(leaves);
            known = leaves == BLOCK
                    ? blocks.root((int) (from / BLOCK))
                    : TreeHash.ofNode(root(from, middle), root(middle, to));
            above.put(stretch, known);
        }
        return known;
    }

    private TreeHash small(long from, long to) {
        long wanted = from / BLOCK;
        if (wanted != block) {
            read = source.between(wanted * BLOCK, (wanted + 1) * BLOCK);
            block = wanted;
            within.clear();
        }
        return within.computeIfAbsent(new Stretch(from, to), stretch -> {
            var tree = new TreeBuilder();
            read.subList((int) (from - wanted * BLOCK), (int) (to - wanted * BLOCK))
                    .forEach(tree::add);
            return tree.root();
        });
    }
}
