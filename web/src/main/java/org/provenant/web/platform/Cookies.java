package org.provenant.web.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads and writes our cookies; the one place that knows their attributes. */
final class Cookies {

    /** Lives as long as the browser's session. */
    static final int SESSION = -1;

    static final int YEAR = 365 * 24 * 60 * 60;

    private Cookies() {}

    static @Nullable String value(HttpServletRequest request, String name) {
        if (request.getCookies() == null) {
            return null;
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The constant that a cookie names in small letters, or null if it names none. */
    static <E extends Enum<E>> @Nullable E value(HttpServletRequest request, String name, Class<E> type) {
        return constant(value(request, name), type);
    }

    static <E extends Enum<E>> @Nullable E constant(@Nullable String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElse(null);
    }

    static void set(HttpServletRequest request, HttpServletResponse response, String name, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
