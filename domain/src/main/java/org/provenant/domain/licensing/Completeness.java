package org.provenant.domain.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** How the papers of a dossier stand against the checklist of its case, on a day. */
public record Completeness(List<Item> items) implements Serializable {

    /** So many days before a paper ends it is named as ending soon. */
    public static final int SOON_DAYS = 30;

    public Completeness {
        items = List.copyOf(items);
    }

    /** Holds a dossier's papers against the checklist; what the checklist does not name is left out. */
    public static Completeness of(List<Paper> checklist, Dossier dossier, LocalDate day) {
        var items = new ArrayList<Item>();
        for (var wanted : checklist) {
            var latest = dossier.papers().stream()
                    .filter(paper -> paper.item().equals(wanted.code()) && !paper.isWithdrawn())
                    .max(Comparator.comparingInt(DossierPaper::paperVersion))
                    .orElse(null);
            var state = stateOf(wanted, latest, day);
            var waiver = state.blocks() ? waiver(wanted, dossier) : null;
            items.add(new Item(
                    wanted,
                    waiver == null ? state : PaperState.WAIVED,
                    latest == null ? null : latest.paperVersion(),
                    latest == null ? null : latest.validUntil(),
                    waiver == null ? null : waiver.notNeededBecause()));
        }
        return new Completeness(items);
    }

    /** A rule that nobody has verified does not act as law, so that the company may go without what it asks for. */
    private static @Nullable PaperWaiver waiver(Paper wanted, Dossier dossier) {
        return wanted.source().isVerified()
                ? null
                : dossier.waivers().stream()
                        .filter(waiver -> waiver.item().equals(wanted.code()))
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    private static PaperState stateOf(Paper wanted, @Nullable DossierPaper latest, LocalDate day) {
        if (latest == null) {
            return wanted.mandatory() ? PaperState.MISSING : PaperState.NOT_NEEDED;
        }
        if (latest.validUntil() != null && latest.validUntil().isBefore(day)) {
            return PaperState.EXPIRED;
        }
        if (!wanted.takes(latest.form())) {
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

    /** The names of {@link #blocking}, each with why it does not count. */
    public List<String> missing(Language language) {
        return blocking().stream().map(item -> item.lacking(language)).toList();
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

    /** How many papers must be there; those that somebody waived are not among them. */
    public long mandatory() {
        return items.stream()
                .filter(item -> item.wanted().mandatory() && item.state() != PaperState.WAIVED)
                .count();
    }

    /** How many papers the dossier goes without for a reason that was recorded. */
    public long waived() {
        return items.stream().filter(item -> item.state() == PaperState.WAIVED).count();
    }

    /**
     * One paper of the checklist.
     *
     * @param version its latest version that is not withdrawn; none if there is none
     * @param validUntil the last day of that version's validity, if it names one
     * @param waivedBecause why the dossier goes without it; none unless it is waived
     */
    public record Item(
            Paper wanted,
            PaperState state,
            @Nullable Integer version,
            @Nullable LocalDate validUntil,
            @Nullable String waivedBecause)
            implements Serializable {

        /** Whether somebody may say why the dossier goes without it, or say it otherwise. */
        public boolean isWaivable() {
            return wanted.mandatory()
                    && (state.blocks() || state == PaperState.WAIVED)
                    && !wanted.source().isVerified();
        }

        String lacking(Language language) {
            return Terms.in(language)
                    .text(
                            "licensing.lacking." + state.name(),
                            wanted.name(language),
                            validUntil == null ? "" : validUntil,
                            wanted.form());
        }
    }
}
