package org.provenant.domain.audit;

import java.io.Serializable;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.provenant.domain.shared.FileDigest;

/**
 * A hash in a Merkle tree as RFC 9162, section 2.1.1, lays it out: SHA-256, with one octet before what is hashed that
 * keeps leaves and nodes apart.
 */
public final class TreeHash implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Length in bytes. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(FileDigest::sha256);

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash that was kept or handed over.
     *
     * @throws IllegalArgumentException if it is not {@value #LENGTH} bytes long
     */
    public static TreeHash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new TreeHash(bytes.clone());
    }

    /** A hash that was written as {@link #hex}. */
    public static TreeHash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** The hash of no leaves at all. */
    public static TreeHash ofNothing() {
        return new TreeHash(SHA_256.get().digest());
    }

    /** The hash of one leaf, given in one piece or several. */
    public static TreeHash ofLeaf(byte[]... content) {
        var sha = SHA_256.get();
        sha.update(LEAF);
        for (var piece : content) {
            sha.update(piece);
        }
        return new TreeHash(sha.digest());
    }

    /** The hash of the node above two others. */
    public static TreeHash ofNode(TreeHash left, TreeHash right) {
        var sha = SHA_256.get();
        sha.update(NODE);
        sha.update(left.bytes);
        return new TreeHash(sha.digest(right.bytes));
    }

    /** The link after this one in a chain over leaves: SHA-256 of this link and the next leaf. */
    public TreeHash linkTo(TreeHash leaf) {
        var sha = SHA_256.get();
        sha.update(bytes);
        return new TreeHash(sha.digest(leaf.bytes));
    }

    /** The link before the first of a chain. */
    public static TreeHash beforeFirstLink() {
        return new TreeHash(new byte[LENGTH]);
    }

    /** A copy of the {@value #LENGTH} bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
