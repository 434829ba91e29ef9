package org.provenant.application.labelling;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.labelling.LabelSheetId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The own label sheets of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class LabelSheetList {

    private static final int MOST_CHOICES = 200;

    private static final String SELECT = """
            select s.id, s.name, s.page_width, s.page_height, s.labels_across, s.labels_down, s.label_width,
              s.label_height, s.margin_left, s.margin_top, s.gap_across, s.gap_down, s.retired, s.version,
              plain(s.name) as name_order, s.labels_across * s.labels_down as labels
            from label_sheet s
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the sheets.
     *
     * @param words words that must all occur in the name
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<LabelSheetRow> find(@Nullable String words, SortColumn.Order order, int size, @Nullable String cursor) {
        return own().words("s.name", words).page(LabelSheetRow.class, order, size, cursor);
    }

    /** Those that are offered, by name. */
    public List<LabelSheetRow> offered() {
        return own().where("not s.retired").all(LabelSheetRow.class, LabelSheetSort.NAME.upwards(), MOST_CHOICES);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's sheet */
    public LabelSheetRow get(LabelSheetId id) {
        return own().one(LabelSheetRow.class, "s.id", id);
    }

    private ListQuery own() {
        return new ListQuery(database.sql(), SELECT)
                .where("s.company_id = :company", "company", callers.current().requireCompany());
    }
}
