package org.provenant.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a process listens, as the operating system tells it. */
final class Listening {

    private static final String LISTEN = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int HEX = 16;
    private static final int IPV4_DIGITS = 8;

    private Listening() {}

    /** Addresses and ports, IPv4 also where it is written as IPv6. */
    static List<String> socketsOf(long pid) throws IOException {
        var own = inodes(pid);
        var found = new ArrayList<String>();
        for (var table : List.of("tcp", "tcp6")) {
            for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
                var words = line.strip().split("\\s+");
                if (words.length > INODE && words[STATE].equals(LISTEN) && own.contains(words[INODE])) {
                    found.add(readable(words[ADDRESS]));
                }
            }
        }
        return found;
    }

    private static Set<String> inodes(long pid) throws IOException {
        var found = new HashSet<String>();
        try (var open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (var descriptor : open) {
                var target = target(descriptor);
                if (target.startsWith("socket:[")) {
                    found.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return found;
    }

    /** Files may be closed while we look. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String readable(String hex) {
        var colon = hex.indexOf(':');
        var last = hex.substring(colon - IPV4_DIGITS, colon);
        var address = new StringBuilder();
        for (var i = IPV4_DIGITS - 2; i >= 0; i -= 2) {
            address.append(Integer.parseInt(last.substring(i, i + 2), HEX)).append(i > 0 ? "." : ":");
        }
        return address.append(Integer.parseInt(hex.substring(colon + 1), HEX)).toString();
    }
}
