package org.provenant.web.platform;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIMessage;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Denied;
import org.provenant.application.usecase.Unavailable;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

/**
 * Turns what a use case refuses into a message in the user's language: at the field that names the rule, else on top of
 * the page. Whatever is no refusal is logged once and ends on the error page, which names its reference number only.
 */
public class FailureMessages extends ExceptionHandlerWrapper {

    /** Keep in step with web.xml. */
    private static final long MOST_OF_A_FILE = 20 * 1024 * 1024;

    public FailureMessages(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        var context = FacesContext.getCurrentInstance();
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); events.remove()) {
            var failure = events.next().getContext().getException();
            if (!context.getResponseComplete()) {
                answer(context, failure);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Throwable failure) {
        var violated = cause(failure, RuleViolated.class);
        var unavailable = NotNow.in(failure);
        if (unavailable != null) {
            sayNotNow(context, unavailable);
        } else if (violated != null) {
            refuse(context, violated);
        } else if (cause(failure, Denied.class) != null) {
            sendError(context, 403);
        } else if (cause(failure, ViewExpiredException.class) != null || isOfNoForm(context)) {
            showAgain(context);
        } else if (cause(failure, IllegalStateException.class) != null && isTooLarge(context)) {
            sendError(context, 413);
        } else {
            fail(context, failure);
        }
    }

    /** What was sent names no form that was ever shown; a page that is broken itself fails when it is shown afresh. */
    private static boolean isOfNoForm(FacesContext context) {
        return context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW && context.isPostback();
    }

    /** The container refuses to read a form that brings more than it takes, and says so as an illegal state only. */
    private static boolean isTooLarge(FacesContext context) {
        return ((HttpServletRequest) context.getExternalContext().getRequest()).getContentLengthLong() > MOST_OF_A_FILE;
    }

    private static void refuse(FacesContext context, RuleViolated violated) {
        var language = Language.of(context.getViewRoot().getLocale());
        var sentence = Terms.in(language).sentenceWithAdvice(violated);
        if (!context.isPostback()) {
            if (violated.rule() == ValueRule.NO_SUCH_RECORD_THEN) {
                ErrorPage.say((HttpServletRequest) context.getExternalContext().getRequest(), sentence);
            }
            if (violated.rule().kind() == Rule.Kind.NOT_FOUND) {
                sendError(context, 404);
            } else {
                ErrorPage.say((HttpServletRequest) context.getExternalContext().getRequest(), sentence);
                sendError(context, 409);
            }
            return;
        }
        context.getAttributes().put(MessageList.REFUSED_BY, violated.rule().name());
        context.addMessage(
                fieldOf(context, violated), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        context.validationFailed();
        context.renderResponse();
    }

    /** The input that the rule speaks of, in the form that was sent; null for the top of the page. */
    private static @Nullable String fieldOf(FacesContext context, RuleViolated violated) {
        var field = new AtomicReference<@Nullable String>();
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
            }
            if (component instanceof UIMessage message && isAbout(message, violated)) {
                field.set(blame(context, message.findComponent(message.getFor())));
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return field.get();
    }

    /** The page names the rule at the field, or the rule names the field by its id. */
    private static boolean isAbout(UIMessage message, RuleViolated violated) {
        if (message.getAttributes().get("rules") instanceof String rules
                && Arrays.asList(rules.split("\\s+")).contains(violated.rule().name())) {
            return true;
        }
        var values = violated.values();
        return !values.isEmpty()
                && values.get(0) instanceof Term named
                && named.key().equals("field." + message.getFor());
    }

    private static @Nullable String blame(FacesContext context, @Nullable UIComponent field) {
        if (field instanceof UIInput input) {
            input.setValid(false);
            // What is not valid is shown as it was sent, and an empty field otherwise.
            input.setSubmittedValue(
                    context.getExternalContext().getRequestParameterMap().get(input.getClientId(context)));
        }
        return field == null ? null : field.getClientId(context);
    }

    private static void sayNotNow(FacesContext context, Unavailable why) {
        var external = context.getExternalContext();
        try {
            external.responseReset();
            NotNow.answer(
                    (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    /** A page that waited too long is shown afresh; the browser puts back what was typed. */
    private static void showAgain(FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        Notices.add(
                request.getSession(),
                Notices.Severity.WARNING,
                Labels.text(Language.of(request.getLocale()), "platform.notice.pageExpired"));
        redirect(context, Paths.withQuery(request) + "#again");
    }

    private static void fail(FacesContext context, Throwable failure) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        var reference = Failures.log(request, failure);
        if (context.getPartialViewContext().isAjaxRequest()) {
            redirect(context, Paths.ERROR + "?reference=" + reference);
        } else {
            sendError(context, 500);
        }
    }

    private static void sendError(FacesContext context, int status) {
        try {
            context.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    private static void redirect(FacesContext context, String address) {
        var external = context.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
