package org.provenant.web.equipment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.ResearchDues;
import org.provenant.application.permit.CorrectResearch;
import org.provenant.application.permit.MoveResearchEnd;
import org.provenant.application.permit.RecordResearch;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.Research;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** The research of a permit, on the permit's own page and wherever its goods are shown. */
@Named
@RequestScoped
public class ResearchPart {

    @Inject
    ResearchDues dues;

    @Inject
    RecordResearch recordResearch;

    @Inject
    CorrectResearch correctResearch;

    @Inject
    MoveResearchEnd moveResearchEnd;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Labels labels;

    private final Map<Long, Optional<ResearchDues.Card>> cards = new HashMap<>();
    private int version;
    private @Nullable String topic;
    private @Nullable LocalDate beginsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable String evidence;
    private @Nullable Reason reason;

    /** Fills the forms with what is recorded now; not when one comes back. */
    public void load() {
        var card = of(address.id());
        if (card != null) {
            version = card.version();
            topic = card.facts().topic();
            beginsOn = card.facts().beginsOn();
        }
    }

    /** The research of a permit; nothing if none was recorded. */
    public ResearchDues.@Nullable Card of(long permit) {
        return cards.computeIfAbsent(permit, id -> dues.of(new PermitId(id))).orElse(null);
    }

    public void save() {
        recordResearch.record(
                id(),
                new Research.Facts(
                        Objects.requireNonNull(topic),
                        Objects.requireNonNull(beginsOn),
                        Objects.requireNonNull(endsOn)));
        redirects.again("permit.done.research");
    }

    public void correct() {
        correctResearch.correct(new CorrectResearch.Command(
                id(),
                version,
                Objects.requireNonNull(topic),
                Objects.requireNonNull(beginsOn),
                Objects.requireNonNull(reason)));
        redirects.again("permit.done.research");
    }

    public void moveEnd() {
        var day = Objects.requireNonNull(endsOn);
        moveResearchEnd.move(new MoveResearchEnd.Command(
                id(), version, day, Objects.requireNonNull(evidence), Objects.requireNonNull(reason)));
        redirects.again("permit.done.researchEnd", day);
    }

    /** Where the number of months comes from. */
    public String source(Parameter rule) {
        var text = rule.source().text();
        return text.isEmpty() ? labels.text("regulation.label.ownProposal") : text;
    }

    /** How the day stands to today, in words. */
    public String standing(ResearchDues.Due due) {
        if (due.day() == null || due.days() == null) {
            return labels.text("permit.label.researchNoTerm");
        }
        if (due.here() == 0) {
            return labels.text("permit.label.researchNoneHere");
        }
        return due.days() < 0
                ? labels.text("permit.label.researchOverdue", -due.days(), due.here())
                : labels.text("permit.label.researchLeft", due.days(), due.here());
    }

    private PermitId id() {
        return new PermitId(address.id());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = topic;
    }

    public @Nullable LocalDate getBeginsOn() {
        return beginsOn;
    }

    public void setBeginsOn(@Nullable LocalDate beginsOn) {
        this.beginsOn = beginsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
