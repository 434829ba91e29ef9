package org.provenant.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree, its proofs and what they refuse, held against the definitions of RFC 9162. */
class MerkleTreeTest {

    /** The leaves with which the implementations of Certificate Transparency test themselves. */
    private static final List<TreeHash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> TreeHash.ofLeaf(HexFormat.of().parseHex(hex)))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootIsThatOfTheKnownVectors(int size, String root) {
        var builder = new TreeBuilder();

        LEAVES.subList(0, size).forEach(builder::add);

        assertEquals(root, builder.root().hex());
        assertEquals(size, builder.size());
    }

    @Test
    void proofsAreThoseOfTheExampleInTheRfc() {
        var tree = new Leaves(LEAVES.subList(0, 7));
        var b = tree.root(1, 2);
        var c = tree.root(2, 3);
        var d = tree.root(3, 4);
        var f = tree.root(5, 6);
        var g = tree.root(0, 2);
        var h = tree.root(2, 4);
        var i = tree.root(4, 6);
        var j = tree.root(6, 7);
        var k = tree.root(0, 4);
        var l = tree.root(4, 7);

        assertEquals(List.of(b, h, l), InclusionProof.of(0, 7, tree).path());
        assertEquals(List.of(c, g, l), InclusionProof.of(3, 7, tree).path());
        assertEquals(List.of(f, j, k), InclusionProof.of(4, 7, tree).path());
        assertEquals(List.of(i, k), InclusionProof.of(6, 7, tree).path());
        assertEquals(List.of(c, d, g, l), ConsistencyProof.of(3, 7, tree).path());
        assertEquals(List.of(l), ConsistencyProof.of(4, 7, tree).path());
        assertEquals(List.of(i, j, k), ConsistencyProof.of(6, 7, tree).path());
    }

    @Test
    void everyLeafAndEveryEarlierTreeOfSmallTreesIsProved() {
        for (int size = 1; size <= 70; size++) {
            var tree = Leaves.some(size, size);
            for (int index = 0; index < size; index++) {
                assertTrue(InclusionProof.of(index, size, tree).proves(tree.leaves.get(index), tree.root(0, size)));
                assertTrue(
                        ConsistencyProof.of(index + 1, size, tree).proves(tree.root(0, index + 1), tree.root(0, size)));
            }
        }
    }

    @Test
    void nothingForgedIsProved() {
        var random = new Random(9162);
        for (int round = 0; round < 10_000; round++) {
            int size = 2 + random.nextInt(60);
            var tree = Leaves.some(size, round);
            int index = random.nextInt(size);
            var forged = Forgery.of(InclusionProof.of(index, size, tree), tree, random);

            assertFalse(forged.proof().proves(forged.leaf(), forged.root()), forged::toString);
        }
    }

    @Test
    void noHistoryIsProvedToExtendAnotherOne() {
        var random = new Random(6962);
        for (int round = 0; round < 10_000; round++) {
            int later = 2 + random.nextInt(60);
            int earlier = 1 + random.nextInt(later - 1);
            var tree = Leaves.some(later, round);
            var other = tree.withLeaf(random.nextInt(earlier), TreeHash.ofLeaf(new byte[] {1, 2, 3}));
            var proof = ConsistencyProof.of(earlier, later, random.nextBoolean() ? tree : other);

            assertFalse(proof.proves(tree.root(0, earlier), other.root(0, later)));
            assertFalse(proof.proves(other.root(0, earlier), tree.root(0, later)));
        }
    }

    @Test
    void whatIsNotInTheTreeHasNoProof() {
        var tree = Leaves.some(5, 1);

        assertThrows(IndexOutOfBoundsException.class, () -> InclusionProof.of(5, 5, tree));
        assertThrows(IndexOutOfBoundsException.class, () -> InclusionProof.of(-1, 5, tree));
        assertThrows(IndexOutOfBoundsException.class, () -> ConsistencyProof.of(6, 5, tree));
        assertThrows(IndexOutOfBoundsException.class, () -> ConsistencyProof.of(0, 5, tree));
        assertThrows(IllegalArgumentException.class, () -> TreeHash.of(new byte[31]));
    }

    /** A proof with one thing wrong about it. */
    private record Forgery(InclusionProof proof, TreeHash leaf, TreeHash root) {

        static Forgery of(InclusionProof honest, Leaves tree, Random random) {
            var leaf = tree.leaves.get((int) honest.index());
            var root = tree.root(0, honest.size());
            var path = new ArrayList<>(honest.path());
            int at = random.nextInt(path.size());
            return switch (random.nextInt(7)) {
                case 0 -> new Forgery(honest, TreeHash.ofNode(leaf, leaf), root);
                case 1 -> new Forgery(honest, leaf, TreeHash.ofNode(root, root));
                case 2 -> {
                    var bytes = path.get(at).bytes();
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    path.set(at, TreeHash.of(bytes));
                    yield new Forgery(with(honest, path), leaf, root);
                }
                case 3 -> {
                    path.remove(at);
                    yield new Forgery(with(honest, path), leaf, root);
                }
                case 4 -> {
                    path.add(at, path.get(at));
                    yield new Forgery(with(honest, path), leaf, root);
                }
                case 5 -> {
                    long other = (honest.index() + 1 + random.nextInt((int) honest.size() - 1)) % honest.size();
                    yield new Forgery(new InclusionProof(other, honest.size(), path), leaf, root);
                }
                default -> new Forgery(new InclusionProof(-1 - random.nextInt(9), honest.size(), path), leaf, root);
            };
        }

        private static InclusionProof with(InclusionProof proof, List<TreeHash> path) {
            return new InclusionProof(proof.index(), proof.size(), path);
        }
    }

    /** Roots as RFC 9162 defines them, by recursion over all leaves. */
    private record Leaves(List<TreeHash> leaves) implements TreeParts {

        static Leaves some(int size, long seed) {
            var random = new Random(seed);
            return new Leaves(Stream.generate(() -> {
                        var content = new byte[8 + random.nextInt(40)];
                        random.nextBytes(content);
                        return TreeHash.ofLeaf(content);
                    })
                    .limit(size)
                    .toList());
        }

        Leaves withLeaf(int index, TreeHash leaf) {
            var changed = new ArrayList<>(leaves);
            changed.set(index, leaf);
            return new Leaves(changed);
        }

        @Override
        public TreeHash root(long from, long to) {
            if (to - from == 1) {
                return leaves.get((int) from);
            }
            long left = 1;
            while (left * 2 < to - from) {
                left *= 2;
            }
            return TreeHash.ofNode(root(from, from + left), root(from + left, to));
        }
    }
}
