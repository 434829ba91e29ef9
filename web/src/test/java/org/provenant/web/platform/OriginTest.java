package org.provenant.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void proxyOnThisMachineNamesItsClientLast() {
        assertEquals("203.0.113.7", Origin.of(request("127.0.0.1", "198.51.100.1, 203.0.113.7")));
        assertEquals("203.0.113.7", Origin.of(request("0:0:0:0:0:0:0:1", "203.0.113.7")));
    }

    @Test
    void nobodyElseIsBelieved() {
        assertEquals("192.0.2.9", Origin.of(request("192.0.2.9", "203.0.113.7")));
    }

    @Test
    void peerCountsWhereNothingIsNamed() {
        assertEquals("127.0.0.1", Origin.of(request("127.0.0.1", null)));
        assertEquals("127.0.0.1", Origin.of(request("127.0.0.1", "")));
        assertEquals("127.0.0.1", Origin.of(request("127.0.0.1", "a".repeat(100))));
    }

    private static HttpServletRequest request(String peer, @Nullable String forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                OriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getHeader" -> forwarded;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
