package org.provenant.web.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.provenant.application.evidence.PackTools;
import org.provenant.application.testbed.Rounds;
import org.provenant.domain.audit.ConsistencyProof;
import org.provenant.domain.audit.InclusionProof;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.audit.TreeParts;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.Visitor;

/** The page that checks packs holds of random trees and forged proofs what the register itself holds of them. */
@BrowserTest
class VerifierAgreesIT {

    private static final int AT_ONCE = 250;
    private static final int LARGEST = 200;

    @Test
    void pageAndRegisterAgreeOnRandomTreesAndForgedProofs(Visitor visitor) throws IOException {
        var page = Files.write(Files.createTempDirectory("auditor").resolve(PackTools.PAGE), PackTools.page());
        visitor.page().context().setOffline(true);
        visitor.page().navigate(page.toUri().toString());
        int trees = Rounds.of(300, 10_000);
        var random = Rounds.random(getClass());
        int forged = 0;
        for (int done = 0; done < trees; done += AT_ONCE) {
            var questions = new ArrayList<Map<String, Object>>();
            var expected = new ArrayList<Boolean>();
            for (int tree = done; tree < Math.min(trees, done + AT_ONCE); tree++) {
                forged += ask(Tree.some(1 + random.nextInt(LARGEST), random), random, questions, expected);
            }

            assertEquals(expected, answers(visitor, questions));
        }
        assertTrue(forged >= 2 * trees, forged + " forged proofs");
        System.out.printf("%d random trees and %d forged proofs: page and register agree%n", trees, forged);
    }

    @SuppressWarnings("unchecked")
    private static List<Boolean> answers(Visitor visitor, List<Map<String, Object>> questions) {
        return (List<Boolean>) visitor.page().evaluate("""
                async questions => {
                  const answers = [];
                  for (const q of questions) {
                    answers.push(q.kind === 'included'
                      ? await verifier.included(q.leaf, q.index, q.size, q.path, q.root)
                      : await verifier.consistent(q.index, q.size, q.path, q.leaf, q.root));
                  }
                  return answers;
                }""", questions);
    }

    /** Honest proofs of a tree, and forged ones, which are never proved; says how many of those. */
    private static int ask(Tree tree, Random random, List<Map<String, Object>> questions, List<Boolean> expected) {
        int size = tree.leaves().size();
        int index = random.nextInt(size);
        int earlier = 1 + random.nextInt(size);
        var root = tree.root(0, size);
        var leaf = tree.leaves().get(index);
        var included = InclusionProof.of(index, size, tree);
        var consistent = ConsistencyProof.of(earlier, size, tree);
        askIncluded(included, leaf, root, questions, expected);
        askConsistent(consistent, tree.root(0, earlier), root, questions, expected);
        assertTrue(expected.get(expected.size() - 1) && expected.get(expected.size() - 2));

        var other = TreeHash.ofNode(leaf, root);
        askIncluded(included, other, root, questions, expected);
        assertFalse(expected.get(expected.size() - 1));
        askIncluded(
                new InclusionProof(index, size, forged(included.path(), other, random)),
                leaf,
                root,
                questions,
                expected);
        assertFalse(expected.get(expected.size() - 1));
        askConsistent(consistent, other, root, questions, expected);
        assertFalse(expected.get(expected.size() - 1));
        askConsistent(
                new ConsistencyProof(earlier, size, forged(consistent.path(), other, random)),
                tree.root(0, earlier),
                root,
                questions,
                expected);
        assertFalse(expected.get(expected.size() - 1));
        askIncluded(new InclusionProof(size + index, size, included.path()), leaf, root, questions, expected);
        assertFalse(expected.get(expected.size() - 1));
        return 5;
    }

    /** A path with one thing wrong about it. */
    private static List<TreeHash> forged(List<TreeHash> path, TreeHash other, Random random) {
        var forged = new ArrayList<>(path);
        int at = path.isEmpty() ? 0 : random.nextInt(path.size());
        switch (path.isEmpty() ? 0 : random.nextInt(3)) {
            case 0 -> forged.add(at, other);
            case 1 -> forged.remove(at);
            default -> {
                var bytes = path.get(at).bytes();
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                forged.set(at, TreeHash.of(bytes));
            }
        }
        return forged;
    }

    private static void askIncluded(
            InclusionProof proof,
            TreeHash leaf,
            TreeHash root,
            List<Map<String, Object>> questions,
            List<Boolean> expected) {
        questions.add(question("included", (int) proof.index(), (int) proof.size(), proof.path(), leaf, root));
        expected.add(proof.proves(leaf, root));
    }

    private static void askConsistent(
            ConsistencyProof proof,
            TreeHash earlierRoot,
            TreeHash root,
            List<Map<String, Object>> questions,
            List<Boolean> expected) {
        questions.add(
                question("consistent", (int) proof.earlier(), (int) proof.later(), proof.path(), earlierRoot, root));
        expected.add(proof.proves(earlierRoot, root));
    }

    private static Map<String, Object> question(
            String kind, int index, int size, List<TreeHash> path, TreeHash leaf, TreeHash root) {
        return Map.of(
                "kind",
                kind,
                "index",
                index,
                "size",
                size,
                "path",
                path.stream().map(TreeHash::hex).toList(),
                "leaf",
                leaf.hex(),
                "root",
                root.hex());
    }

    /** Roots as RFC 9162 defines them, by recursion over all leaves. */
    private record Tree(List<TreeHash> leaves) implements TreeParts {

        static Tree some(int size, Random random) {
            return new Tree(Stream.generate(() -> {
                        var content = new byte[8 + random.nextInt(40)];
                        random.nextBytes(content);
                        return TreeHash.ofLeaf(content);
                    })
                    .limit(size)
                    .toList());
        }

        @Override
        public TreeHash root(long from, long to) {
            if (to - from == 1) {
                return leaves.get((int) from);
            }
            long left = Long.highestOneBit(to - from - 1);
            return TreeHash.ofNode(root(from, from + left), root(from + left, to));
        }
    }
}
