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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;

/** Everything that is to be said on top of a page: notices from the action before, and what is wrong with the input. */
@Named
@RequestScoped
public class MessageList {

    /** Under which the name of the rule is kept that has refused something. */
    static final String REFUSED_BY = MessageList.class.getName();

    @Inject
    HttpServletRequest request;

    private static final Pattern ROW = Pattern.compile("\\d{1,4}$");

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

    /** Whether this page says that such a rule has just refused something. */
    public boolean refusedBy(String rule) {
        return rule.equals(FacesContext.getCurrentInstance().getAttributes().get(REFUSED_BY));
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
        var named = Objects.toString(label.get(), null);
        var row = ROW.matcher(id);
        return named != null && isOfEntries(context) && row.find()
                ? Labels.text(
                        Language.of(context.getViewRoot().getLocale()),
                        "platform.label.inRow",
                        named,
                        Integer.parseInt(row.group()) + 1)
                : named;
    }

    /** A form whose table grows says how many rows it has, and its inputs are called like goods0. */
    private static boolean isOfEntries(FacesContext context) {
        return context.getExternalContext().getRequestParameterMap().containsKey("rows");
    }

    private static String kind(FacesMessage message) {
        if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
            return "failure";
        }
        return message.getSeverity() == FacesMessage.SEVERITY_WARN ? "warning" : "hint";
    }
}
