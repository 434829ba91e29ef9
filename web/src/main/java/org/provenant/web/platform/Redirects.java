package org.provenant.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends an action: says what was done and sends the browser to the page that shows it, so that going back or refreshing
 * does nothing twice.
 */
@RequestScoped
public class Redirects {

    @Inject
    HttpServletRequest request;

    @Inject
    Labels labels;

    /** Goes to a page of this application. */
    public void to(String address) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + Paths.inside(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Goes to a page and says there what was done.
     *
     * @param key key of the sentence in the pages' texts
     * @param values what the sentence names
     */
    public void to(String address, String key, Object... values) {
        Notices.add(request.getSession(), Notices.Severity.DONE, labels.text(key, values));
        to(address);
    }

    /** Shows the page that the browser is on afresh, and says there what somebody has to look after. */
    public void againWarning(String key, Object... values) {
        Notices.add(request.getSession(), Notices.Severity.WARNING, labels.text(key, values));
        to(Paths.withQuery(request));
    }

    /** Shows the page that the browser is on afresh. */
    public void again(String key, Object... values) {
        to(Paths.withQuery(request), key, values);
    }

    /** Whether a part of a page asks, which a script then puts in its place. */
    static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** Sends the page elsewhere of which a part has asked. */
    static void partial(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + inAttribute(address) + "\"/></partial-response>");
    }

    private static String inAttribute(String address) {
        return address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Sends the browser to a path of this application by GET. */
    public static void seeOther(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + path);
    }
}
