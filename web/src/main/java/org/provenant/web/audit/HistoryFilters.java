package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.application.audit.HistoryQuery;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.Outcome;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.ListAddress;

/** Which entries of the history an address asks for: the same in the list and in its export. */
@RequestScoped
public class HistoryFilters {

    @Inject
    ListAddress address;

    @Inject
    HistoryText text;

    private @Nullable HistoryQuery query;

    /** The entries that the address asks for; all but readings if it names no filter. */
    public HistoryQuery query() {
        if (query == null) {
            query = read();
        }
        return query;
    }

    private HistoryQuery read() {
        var record = record();
        return new HistoryQuery(
                new HistoryQuery.Who(address.value("q"), address.number("user")),
                new HistoryQuery.What(
                        address.value("what"),
                        record == null ? address.value("kind") : record.entity(),
                        record == null ? null : record.id(),
                        address.value("label"),
                        fields(),
                        address.value("outcome", Outcome.class),
                        address.value("channel", Channel.class)),
                new HistoryQuery.When(address.day("from"), address.day("to"), "happened".equals(address.value("days"))),
                readings());
    }

    /**
     * The record whose entries alone are looked for, as {@code Equipment:17}.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if the address names something else
     */
    public HistoryEntry.@Nullable Subject record() {
        var record = address.value("record");
        if (record == null) {
            return null;
        }
        if (!record.matches("[A-Za-z]{1,60}:\\d{1,18}")) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, record);
        }
        var parts = record.split(":");
        return new HistoryEntry.Subject(parts[0], Long.parseLong(parts[1]));
    }

    /** What becomes of readings; left out unless the address says otherwise. */
    public HistoryQuery.Readings readings() {
        var readings = address.value("readings", HistoryQuery.Readings.class);
        return readings == null ? HistoryQuery.Readings.LEFT_OUT : readings;
    }

    /** Fields that are called the same are one for whoever reads. */
    private Set<String> fields() {
        var field = address.value("field");
        return field == null ? Set.of() : text.fieldsCalled(field);
    }
}
