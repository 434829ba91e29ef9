package org.provenant.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where a request comes from, for the brake on guessed passwords. A proxy on this machine names its client as the last
 * address in {@code X-Forwarded-For}; whoever else sends that header is not believed.
 */
public final class Origin {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final int LONGEST = 45;

    private Origin() {}

    /** The network address of the client. */
    public static String of(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        var named = request.getHeader(FORWARDED);
        if (named == null || !isThisMachine(peer)) {
            return peer;
        }
        var last = named.substring(named.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > LONGEST ? peer : last;
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
