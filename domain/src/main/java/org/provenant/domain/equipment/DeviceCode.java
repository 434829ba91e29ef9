package org.provenant.domain.equipment;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The codes on a device's label. The line code holds its asset tag; the square one an address of the register, which a
 * telephone opens and which leads to the device.
 */
public final class DeviceCode {

    /** The path below which devices are found by their tags. */
    public static final String PATH = "/d/";

    private DeviceCode() {}

    /**
     * The address of a device. Servers refuse a stroke written by its number, and take one written as it is for a folder;
     * in its place stands a sign that no tag has.
     *
     * @param base where users find the register, without a stroke at its end
     */
    public static String addressOf(URI base, AssetTag tag) {
        return base + PATH + encoded(tag);
    }

    /** The tag as part of a path. */
    public static String encoded(AssetTag tag) {
        return URLEncoder.encode(tag.value(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "~");
    }

    /** The tag that such a part of a path means. */
    public static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace('~', '/');
        } catch (IllegalArgumentException crooked) {
            return part;
        }
    }

    /** What somebody scanned or typed: the tag, if it is the address of a device; everything else as it is. */
    public static String read(String scanned) {
        var code = scanned.strip();
        int path = code.lastIndexOf(PATH);
        if (!code.toLowerCase(Locale.ROOT).startsWith("http") || path < code.indexOf("://") + "://x".length()) {
            return scanned;
        }
        var part = code.substring(path + PATH.length());
        var tag = part.endsWith("/") ? part.substring(0, part.length() - 1) : part;
        return tag.isEmpty() || tag.chars().anyMatch(each -> each <= ' ' || each == '?' || each == '#')
                ? scanned
                : decoded(tag);
    }
}
