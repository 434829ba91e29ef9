package org.provenant.application.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.provenant.domain.audit.TreeHash;

/** The hashes that any path of a file needs, each once, so that paths are short lists of indexes. */
final class HashTable {

    private final Map<TreeHash, Integer> indexes = new LinkedHashMap<>();

    /** The path as indexes. */
    List<Integer> indexes(List<TreeHash> path) {
        return path.stream()
                .map(hash -> indexes.computeIfAbsent(hash, added -> indexes.size()))
                .toList();
    }

    /** All hashes, in the order of their indexes. */
    List<String> hashes() {
        return indexes.keySet().stream().map(TreeHash::hex).toList();
    }
}
