package org.provenant.application.shared.file;

import java.util.Arrays;

/** Looks for bytes among bytes. */
final class Bytes {

    private Bytes() {}

    /** Where the wanted bytes first lie wholly within the range, or −1. */
    static int find(byte[] bytes, byte[] wanted, int from, int to) {
        for (int at = Math.max(from, 0); at + wanted.length <= to; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    /** Where the wanted bytes last lie in the file, or −1. */
    static int findLast(byte[] bytes, byte[] wanted) {
        for (int at = bytes.length - wanted.length; at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
