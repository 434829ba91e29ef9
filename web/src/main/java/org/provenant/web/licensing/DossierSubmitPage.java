package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.SubmitDossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.SubmissionChannel;
import org.provenant.domain.licensing.SubmissionRound;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Records that a dossier was handed in, the first time or again. */
@Named
@RequestScoped
public class DossierSubmitPage {

    @Inject
    DossierCard lookup;

    @Inject
    SubmitDossier submitDossier;

    @Inject
    ListAddress address;

    @Inject
    Languages languages;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private DossierCard.@Nullable Card card;
    private int version;
    private @Nullable LocalDate day;
    private @Nullable SubmissionChannel channel;
    private @Nullable String receiptNumber;
    private @Nullable String answer;

    /** Remembers what is seen; not when the form comes back. */
    public void load() {
        version = getCard().version();
        day = LocalDate.now(clock);
    }

    public void submit() {
        submitDossier.submit(new SubmitDossier.Command(
                id(),
                version,
                new SubmissionRound.HandingIn(
                        Objects.requireNonNull(day), Objects.requireNonNull(channel), receiptNumber, answer),
                languages.getLanguage()));
        redirects.to("/licensing/card.xhtml?tab=submission&id=" + id().value(), "licensing.done.submitted");
    }

    public DossierCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    /** What the authority asked for last; none the first time. */
    public @Nullable String getAsked() {
        var rounds = getCard().rounds();
        return rounds.isEmpty() ? null : rounds.get(rounds.size() - 1).asked();
    }

    /** The papers that stand in the way today. */
    public List<String> getMissing() {
        return getCard().completeness().missing(languages.getLanguage());
    }

    public SubmissionChannel[] getChannels() {
        return SubmissionChannel.values();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable SubmissionChannel getChannel() {
        return channel;
    }

    public void setChannel(@Nullable SubmissionChannel channel) {
        this.channel = channel;
    }

    public @Nullable String getReceiptNumber() {
        return receiptNumber;
    }

    public void setReceiptNumber(@Nullable String receiptNumber) {
        this.receiptNumber = receiptNumber;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    private DossierId id() {
        return new DossierId(address.id());
    }
}
