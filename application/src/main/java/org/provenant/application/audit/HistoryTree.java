package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.provenant.application.usecase.Database;
import org.provenant.domain.audit.InclusionProof;
import org.provenant.domain.audit.TreeBuilder;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.audit.TreeParts;

/**
 * The Merkle tree over all entries. Remembers the nodes over every {@value #BLOCK} leaves, which never change once they
 * are full, so that a proof reads the leaves of one such block only.
 */
@ApplicationScoped
class HistoryTree implements TreeParts {

    private static final int BLOCK = StoredTree.BLOCK;

    private final List<TreeHash> blocks = new ArrayList<>();

    @Inject
    Database database;

    @Override
    public TreeHash root(long from, long to) {
        long leaves = to - from;
        if (leaves == BLOCK && from % BLOCK == 0) {
            return block((int) (from / BLOCK));
        }
        if (leaves <= BLOCK) {
            var tree = new TreeBuilder();
            leaves(from, to).forEach(tree::add);
            return tree.root();
        }
        long middle = from + InclusionProof.leftOf(leaves);
        return TreeHash.ofNode(root(from, middle), root(middle, to));
    }

    /** The node above a full block, by its number. */
    synchronized TreeHash block(int wanted) {
        while (blocks.size() <= wanted) {
            long from = (long) blocks.size() * BLOCK;
            var tree = new TreeBuilder();
            var more = leaves(from, (long) (wanted + 1) * BLOCK);
            for (var leaf : more) {
                tree.add(leaf);
                if (tree.size() == BLOCK) {
                    blocks.add(tree.root());
                    tree = new TreeBuilder();
                }
            }
            if (more.size() < BLOCK) {
                throw new IndexOutOfBoundsException("the history has fewer than " + (from + BLOCK) + " entries");
            }
        }
        return blocks.get(wanted);
    }

    /** The leaves from one index up to another, or fewer where there are no more. */
    List<TreeHash> leaves(long from, long to) {
        return database.sql()
                .createQuery("select leaf from audit_link where number > :from and number <= :to order by number")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> TreeHash.of(row.getBytes(1)))
                .list();
    }
}
