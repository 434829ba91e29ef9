package org.provenant.domain.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.shared.Language;

/** How the papers of a dossier stand against the checklist of its case, on a day. */
public record Completeness(List<Item> items) implements Serializable {

    /** So many days before a paper ends it is named as ending soon. */
    public static final int SOON_DAYS = 30;

    public Completeness {
        items = List.copyOf(items);
    }

    /** Holds the papers against the checklist; what the checklist does not name is left out. */
    public static Completeness of(List<Paper> checklist, List<DossierPaper> papers, LocalDate day) {
        var items = new ArrayList<Item>();
        for (var wanted : checklist) {
            var latest = papers.stream()
                    .filter(paper -> paper.item().equals(wanted.code()) && !paper.isWithdrawn())
                    .max(Comparator.comparingInt(DossierPaper::paperVersion))
                    .orElse(null);
            items.add(new Item(
                    wanted,
                    stateOf(wanted, latest, day),
                    latest == null ? null : latest.paperVersion(),
                    latest == null ? null : latest.validUntil()));
        }
        return new Completeness(items);
    }

    private static PaperState stateOf(Paper wanted, @Nullable DossierPaper latest, LocalDate day) {
        if (latest == null) {
            return wanted.mandatory() ? PaperState.MISSING : PaperState.NOT_NEEDED;
        }
        if (latest.validUntil() != null && latest.validUntil().isBefore(day)) {
            return PaperState.EXPIRED;
        }
        if (latest.form().compareTo(wanted.form()) > 0) {
            return PaperState.WRONG_FORM;
        }
        return latest.validUntil() != null && !latest.validUntil().isAfter(day.plusDays(SOON_DAYS))
                ? PaperState.ENDS_SOON
                : PaperState.PRESENT;
    }

    /** The papers that must be there and are not, or not as they must be. */
    public List<Item> blocking() {
        return items.stream()
                .filter(item -> item.wanted().mandatory() && item.state().blocks())
                .toList();
    }

    /** The names of {@link #blocking}. */
    public List<String> missing(Language language) {
        return blocking().stream().map(item -> item.wanted().name(language)).toList();
    }

    public List<Item> endingSoon() {
        return items.stream()
                .filter(item -> item.state() == PaperState.ENDS_SOON)
                .toList();
    }

    public boolean isComplete() {
        return blocking().isEmpty();
    }

    /** How many papers that must be there are there. */
    public long present() {
        return mandatory() - blocking().size();
    }

    /** How many papers must be there. */
    public long mandatory() {
        return items.stream().filter(item -> item.wanted().mandatory()).count();
    }

    /**
     * One paper of the checklist.
     *
     * @param version its latest version that is not withdrawn; none if there is none
     * @param validUntil the last day of that version's validity, if it names one
     */
    public record Item(
            Paper wanted,
            PaperState state,
            @Nullable Integer version,
            @Nullable LocalDate validUntil) implements Serializable {}
}
