package org.provenant.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is to be said on top of a page: notices from the action before, and what is wrong with the input. */
@Named
@RequestScoped
public class MessageList {

    @Inject
    HttpServletRequest request;

    private @Nullable List<Line> lines;

    /**
     * A message.
     *
     * @param kind {@code done}, {@code hint}, {@code warning} or {@code failure}
     * @param target client id of the input it speaks of, or null
     */
    public record Line(
            String kind,
            String sentence,
            @Nullable String target,
            @Nullable String label) {}

    /** Known only once the page is written: until then, more may be said. */
    public List<Line> getLines() {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return List.of();
        }
        if (lines == null) {
            lines = Stream.concat(noticed(), Stream.concat(said(), wrong())).toList();
        }
        return lines;
    }

    private Stream<Line> noticed() {
        return Notices.take(request.getSession(false)).stream()
                .map(notice ->
                        new Line(notice.severity().name().toLowerCase(Locale.ROOT), notice.sentence(), null, null));
    }

    private static Stream<Line> said() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .map(message -> new Line(kind(message), message.getSummary(), null, null));
    }

    private static Stream<Line> wrong() {
        var context = FacesContext.getCurrentInstance();
        var wrong = new ArrayList<Line>();
        for (var ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            var id = ids.next();
            if (id != null && !id.isEmpty()) {
                var label = label(context, id);
                context.getMessageList(id)
                        .forEach(message -> wrong.add(new Line(kind(message), message.getSummary(), id, label)));
            }
        }
        return wrong.stream();
    }

    private static @Nullable String label(FacesContext context, String id) {
        var label = new AtomicReference<@Nullable Object>();
        context.getViewRoot()
                .invokeOnComponent(
                        context,
                        id,
                        (found, input) -> label.set(input.getAttributes().get("label")));
        return Objects.toString(label.get(), null);
    }

    private static String kind(FacesMessage message) {
        if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
            return "failure";
        }
        return message.getSeverity() == FacesMessage.SEVERITY_WARN ? "warning" : "hint";
    }
}
