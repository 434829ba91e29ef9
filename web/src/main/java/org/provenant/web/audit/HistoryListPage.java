package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.History;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.application.audit.HistoryQuery;
import org.provenant.application.shared.Page;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.Outcome;
import org.provenant.web.platform.Choice;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.ListAddress;

/** Every entry of the history that the caller may see, the latest first. */
@Named
@RequestScoped
public class HistoryListPage {

    @Inject
    History history;

    @Inject
    HistoryFilters filters;

    @Inject
    HistoryText text;

    @Inject
    ChangeTrail trail;

    @Inject
    ListAddress address;

    @Inject
    Labels labels;

    private @Nullable Page<HistoryEntry> page;
    private @Nullable Map<Long, List<String>> names;

    public Page<HistoryEntry> getPage() {
        if (page == null) {
            page = history.find(filters.query(), address.getSize(), address.getCursor());
            trail.follow(page.rows());
        }
        return page;
    }

    /** The first records that an entry changed, by their names of then, and how many more there are. */
    public String names(HistoryEntry entry) {
        if (names == null) {
            names = history.namesIn(getPage().rows());
        }
        var first = names.getOrDefault(entry.id(), List.of());
        int more = entry.changeCount() - first.size();
        return String.join(", ", first) + (more > 0 ? " … (+" + labels.number(more) + ")" : "");
    }

    /** Whether the entries are shown with those of their changes that are looked for. */
    public boolean isWithChanges() {
        return filters.query().what().isAboutChanges();
    }

    /** Whether filters are set of those that are shown only on demand. */
    public boolean isNarrowed() {
        return Stream.of("kind", "label", "channel", "days", "readings", "user", "record")
                .anyMatch(filter -> address.value(filter) != null);
    }

    /** What has been done at all, for the choice. */
    public List<Choice> getUseCases() {
        return HistoryText.choices(history.useCases(), text::useCase);
    }

    /** The kinds of records, for the choice. */
    public List<Choice> getKinds() {
        return HistoryText.choices(history.entities(), text::entity);
    }

    /** The fields by what people call them, each name once. */
    public Collection<Choice> getFields() {
        return text.fieldChoices();
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public @Nullable Outcome getOutcome() {
        return address.value("outcome", Outcome.class);
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public @Nullable Channel getChannel() {
        return address.value("channel", Channel.class);
    }

    public HistoryQuery.Readings[] getReadingsChoices() {
        return HistoryQuery.Readings.values();
    }

    public HistoryQuery.Readings getReadings() {
        return filters.readings();
    }

    /** The record whose entries alone are shown, or null. */
    public HistoryEntry.@Nullable Subject getRecord() {
        return filters.record();
    }

    /** The user whose acts alone are shown, by the latest name that the page knows, or by number. */
    public @Nullable String getUserName() {
        var user = address.number("user");
        return user == null
                ? null
                : getPage().rows().stream().map(HistoryEntry::actor).findFirst().orElse(user.toString());
    }
}
