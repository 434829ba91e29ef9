package org.provenant.web.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usage.ConfirmUse;
import org.provenant.application.usage.Confirmations;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.usage.ConfirmationAnswer;
import org.provenant.domain.usage.UseConfirmation;
import org.provenant.web.platform.Redirects;

/**
 * A custodian says of each device in their hands whether it is there and in use. Fields carry the number of their device,
 * so that an answer never goes to another one when devices come and go while the page is open.
 */
@Named
@RequestScoped
public class ConfirmPage {

    private static final String ANSWER = "answer-";
    private static final String REMARK = "remark-";

    @Inject
    Confirmations confirmations;

    @Inject
    ConfirmUse confirmUse;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirects redirects;

    private @Nullable List<Entry> entries;

    /** Sends what was chosen. */
    public void send() {
        send(chosen());
    }

    /** Sends what was chosen, and of everything else that is not answered yet that it is in use. */
    public void all() {
        var answers = chosen();
        var named = answers.stream().map(UseConfirmation.Facts::device).toList();
        getOpen().stream()
                .map(entry -> new EquipmentId(entry.asked.id()))
                .filter(device -> !named.contains(device))
                .map(device -> new UseConfirmation.Facts(device, ConfirmationAnswer.IN_USE, null))
                .forEach(answers::add);
        send(answers);
    }

    private void send(List<UseConfirmation.Facts> answers) {
        confirmUse.confirm(answers);
        redirects.again("usage.done.confirmed", answers.size());
    }

    /** The answers of the form, without those that were given before and left as they are. */
    private List<UseConfirmation.Facts> chosen() {
        var given = getEntries().stream()
                .filter(entry -> !entry.isNew())
                .map(entry -> entry.asked.id())
                .toList();
        var answers = new ArrayList<UseConfirmation.Facts>();
        for (var name : request.getParameterMap().keySet()) {
            if (name.startsWith(ANSWER)) {
                var device = Long.parseLong(name.substring(ANSWER.length()));
                if (!given.contains(device)) {
                    answers.add(new UseConfirmation.Facts(
                            new EquipmentId(device),
                            ConfirmationAnswer.valueOf(request.getParameter(name)),
                            request.getParameter(REMARK + device)));
                }
            }
        }
        return answers;
    }

    public Confirmations.@Nullable Period getPeriod() {
        return confirmations.period().orElse(null);
    }

    public List<Entry> getEntries() {
        if (entries == null) {
            var sent = FacesContext.getCurrentInstance().isPostback();
            entries = confirmations.mine().stream()
                    .map(asked -> sent ? entered(asked) : new Entry(asked, asked.answer(), asked.remark()))
                    .toList();
        }
        return entries;
    }

    private Entry entered(Confirmations.Asked asked) {
        var answer = request.getParameter(ANSWER + asked.id());
        return new Entry(
                asked,
                answer == null ? null : ConfirmationAnswer.valueOf(answer),
                request.getParameter(REMARK + asked.id()));
    }

    /** What is not answered for. */
    public List<Entry> getOpen() {
        return getEntries().stream()
                .filter(entry -> entry.asked.answer() == null)
                .toList();
    }

    /** What is answered for and may be answered otherwise. */
    public List<Entry> getAnswered() {
        return getEntries().stream()
                .filter(entry -> entry.asked.answer() != null)
                .toList();
    }

    public ConfirmationAnswer[] getAnswers() {
        return ConfirmationAnswer.values();
    }

    /** A device and what is said of it. */
    public record Entry(
            Confirmations.Asked asked,
            @Nullable ConfirmationAnswer answer,
            @Nullable String remark) {

        /** Whether something else was chosen than what was answered before. */
        boolean isNew() {
            return answer != null && (answer != asked.answer() || !text(remark).equals(text(asked.remark())));
        }

        /** Whether it is still to be said why. */
        public boolean isIncomplete() {
            return answer != null && answer.needsRemark() && text(remark).isEmpty();
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }
}
