package org.provenant.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.provenant.application.deadline.DeadlineReminders;
import org.provenant.application.deadline.DeadlineRow;
import org.provenant.domain.deadline.DeadlineKind;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;

/** Where a deadline leads to, and why it is one, in the user's words. */
@Named
@RequestScoped
public class DeadlineText {

    @Inject
    Labels labels;

    @Inject
    Languages languages;

    /** The page of the record that is due. */
    public String page(DeadlineRow row) {
        return page(row.kind(), row.pageId());
    }

    /** The page of a record that is due for such a reason. */
    public String page(DeadlineKind kind, long record) {
        return address(kind, record);
    }

    /** The same, for programs. */
    static String address(DeadlineKind kind, long record) {
        var path =
                switch (kind) {
                    case SUPPLEMENT_ANSWER, DECISION, DOSSIER_PAPER, CONTROL_PERMIT -> "/licensing/card.xhtml?id=";
                    case PERMIT_EXPIRY, RESEARCH_END, RESEARCH_HANDLING, PLANNED_END, PLANNED_END_APART ->
                        "/permit/card.xhtml?id=";
                    case SHIPMENT_PERMIT -> "/customs/shipment.xhtml?id=";
                    case TEMPORARY_IMPORT, RETENTION_END -> "/customs/card.xhtml?id=";
                    case PROCESSING_CONTRACT -> "/processing/card.xhtml?id=";
                    case REPAIR_RETURN -> "/custody/repair.xhtml?id=";
                    case HANDOVER -> "/custody/handover.xhtml?id=";
                    case STOCKTAKE -> "/stocktake/card.xhtml?id=";
                    case CONSENT_EXPIRY -> "/consent/card.xhtml?id=";
                    case WIPE, COLLECTION -> "/disposal/card.xhtml?id=";
                    case HANDLER_LICENCE -> "/disposal/partner.xhtml?id=";
                    case INSPECTION_REQUEST -> "/inspection/card.xhtml?tab=requests&id=";
                    case REPORT -> "/reporting/list.xhtml";
                };
        return path.endsWith("=") ? path + record : path;
    }

    /** By what the day is known: a paper, a rule with its source, or the company's own plan. */
    public String source(DeadlineRow row) {
        return source(languages.getLanguage(), row);
    }

    /** The same in a given language. */
    static String source(Language language, DeadlineRow row) {
        return switch (row.basis()) {
            case PAPER -> Labels.text(language, "deadline.source.paper");
            case PLAN -> Labels.text(language, "deadline.source.plan");
            case RULE ->
                row.instrument() == null
                        ? Labels.text(language, "deadline.source.own")
                        : row.article() == null ? row.instrument() : row.instrument() + ", " + row.article();
        };
    }

    /** A month as people write it. */
    public String month(YearMonth month) {
        return labels.text("deadline.label.month", month.getMonthValue(), Integer.toString(month.getYear()));
    }

    /** The days of the week in short, from Monday. */
    public List<String> getWeekdays() {
        var locale = languages.getLocale();
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                .toList();
    }

    /** Which stage it is: so many days before the last day, on it, or after it. */
    public String stage(int daysBefore) {
        if (daysBefore == 0) {
            return labels.text("deadline.stage.onTheDay");
        }
        return daysBefore > 0
                ? labels.text("deadline.stage.before", daysBefore)
                : labels.text("deadline.stage.after", -daysBefore);
    }

    /** All stages for which somebody is told, as people read them. */
    public String stages(DeadlineReminders.Stages stages) {
        return Arrays.stream(stages.days().split(" "))
                .map(Integer::valueOf)
                .map(this::stage)
                .collect(Collectors.joining(", "));
    }

    /** Where the rule comes from. */
    public String source(RuleSource source) {
        return source.instrument() == null ? labels.text("deadline.source.own") : source.text();
    }

    /** How many days are left, or since how many the day has passed. */
    public String left(DeadlineRow row) {
        if (row.days() == 0) {
            return labels.text("deadline.label.today");
        }
        return row.isOverdue()
                ? labels.text("deadline.label.daysOver", -row.days())
                : labels.text("deadline.label.daysLeft", row.days());
    }
}
