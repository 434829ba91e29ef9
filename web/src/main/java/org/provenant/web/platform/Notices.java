package org.provenant.web.platform;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be said on the next page that the user sees, after a redirect. Kept in the session, shown once. */
final class Notices {

    private static final String ATTRIBUTE = Notices.class.getName();

    private Notices() {}

    /** A sentence and how serious it is. */
    record Notice(Severity severity, String sentence) implements Serializable {}

    /** How serious a message is; also the name of its colour. */
    public enum Severity {
        DONE,
        HINT,
        WARNING,
        FAILURE
    }

    static void add(HttpSession session, Severity severity, String sentence) {
        var waiting = new ArrayList<>(waiting(session));
        waiting.add(new Notice(severity, sentence));
        session.setAttribute(ATTRIBUTE, waiting);
    }

    static List<Notice> take(@Nullable HttpSession session) {
        if (session == null) {
            return List.of();
        }
        var waiting = waiting(session);
        if (!waiting.isEmpty()) {
            session.removeAttribute(ATTRIBUTE);
        }
        return waiting;
    }

    private static List<Notice> waiting(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof List<?> waiting) {
            return waiting.stream().map(Notice.class::cast).toList();
        }
        return List.of();
    }
}
