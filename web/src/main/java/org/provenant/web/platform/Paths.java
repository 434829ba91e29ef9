package org.provenant.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the paths of this application are for, and which addresses a user may be sent to. */
public final class Paths {

    public static final String HOME = "/home.xhtml";
    public static final String SIGN_IN = "/sign-in.xhtml";
    public static final String ACCOUNT = "/account.xhtml";
    public static final String ERROR = "/error.xhtml";

    /** Folders of files that hold nothing but our own assets. */
    private static final List<String> FILES =
            List.of("/css/", "/js/", "/img/", "/jakarta.faces.resource/", "/favicon.ico");

    /** Answered by a program for a program, with rights of its own: no page, no session, no sign-in page. */
    private static final List<String> SERVICES = List.of("/api/", "/calendar/", "/openapi", "/health", "/metrics");

    private Paths() {}

    /** What is served: the path as the server understood it, whatever dots and signs the address was written with. */
    public static String served(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** Path inside the application as the address was written, without query. For links and logs, never for rights. */
    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** A stylesheet, script, picture or font: the same for everybody. */
    public static boolean isFile(HttpServletRequest request) {
        var path = served(request);
        return FILES.stream().anyMatch(path::startsWith);
    }

    /** A call of the API or of the server's own services. */
    public static boolean isService(HttpServletRequest request) {
        var path = served(request);
        return SERVICES.stream().anyMatch(path::startsWith);
    }

    /** Path and query of the request, as a link inside the application. */
    public static String withQuery(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? of(request) : of(request) + "?" + query;
    }

    /** Names of the parameters of the address, in their order, without the fields of a form that was sent to it. */
    static List<String> parametersOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .map(parameter -> parameter.replaceFirst("=.*$", ""))
                        .map(Paths::decoded)
                        .distinct()
                        .toList();
    }

    /** What a parameter of the address holds, whatever a form that was sent to it holds under the same name. */
    public static @Nullable String parameter(HttpServletRequest request, String name) {
        var query = request.getQueryString();
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .map(parameter -> parameter.split("=", 2))
                        .filter(parts -> parts.length == 2 && decoded(parts[0]).equals(name))
                        .map(parts -> decoded(parts[1]))
                        .findFirst()
                        .orElse(null);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException crooked) {
            return name;
        }
    }

    /**
     * The wanted address if it is a page of this application, else the home page. Anything that a browser could read as
     * another host is refused.
     */
    public static String inside(@Nullable String wanted) {
        if (wanted == null
                || !wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.length() > 2000
                || wanted.startsWith(SIGN_IN)
                || wanted.chars().anyMatch(c -> c == '\\' || c < ' ' || c == 127)) {
            return HOME;
        }
        return wanted;
    }

    /** The sign-in page that leads back to an address. */
    public static String signInFor(String address, boolean expired) {
        var to = inside(address);
        var query = HOME.equals(to) ? "" : "to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        if (expired) {
            query = query.isEmpty() ? "expired=true" : query + "&expired=true";
        }
        return query.isEmpty() ? SIGN_IN : SIGN_IN + "?" + query;
    }
}
