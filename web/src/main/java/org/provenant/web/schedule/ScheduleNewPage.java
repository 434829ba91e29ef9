package org.provenant.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.ViewList;
import org.provenant.application.management.ManagementFormList;
import org.provenant.application.reporting.ReportFormList;
import org.provenant.application.schedule.MakeSchedule;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.management.ManagementScope;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.schedule.ScheduledKind;
import org.provenant.domain.schedule.ScheduledThing;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Puts a saved view or a report on a schedule; the address may name which. */
@Named
@RequestScoped
public class ScheduleNewPage {

    private static final String VIEW = "view:";
    private static final String FORM = "form:";
    private static final String REPORT = "report:";

    @Inject
    MakeSchedule makeSchedule;

    @Inject
    ViewList views;

    @Inject
    ReportFormList forms;

    @Inject
    ManagementFormList reports;

    @Inject
    ColleagueChoice colleagues;

    @Inject
    ListAddress address;

    @Inject
    Languages languages;

    @Inject
    Labels labels;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable ScheduleFields fields;
    private @Nullable String thing;

    public void make() {
        var id = makeSchedule.make(new MakeSchedule.Command(
                chosen(), getFields().wishes(), getFields().recipients()));
        redirects.to("/schedule/card.xhtml?id=" + id.value(), "schedule.done.made");
    }

    private ScheduledThing chosen() {
        var text = Objects.requireNonNull(thing);
        var which = text.substring(text.indexOf(':') + 1);
        var format = getFields().format();
        if (text.startsWith(VIEW)) {
            return new ScheduledThing(ScheduledKind.VIEW, new SavedViewId(Long.parseLong(which)), null, format);
        }
        var kind = text.startsWith(FORM) ? ScheduledKind.ISSUED_REPORT : ScheduledKind.MANAGEMENT_REPORT;
        return new ScheduledThing(kind, null, which, format);
    }

    /** What can be sent: saved views, then reports to the authority, then those for management. */
    public List<SelectItem> getThings() {
        var things = new ArrayList<SelectItem>();
        for (var view : views.of(null)) {
            things.add(new SelectItem(
                    VIEW + view.id(), labels.text("schedule.label.view", labels.word(view.list()), view.name())));
        }
        for (var form : forms.latest()) {
            things.add(new SelectItem(
                    FORM + form.code(),
                    labels.text("schedule.label.report", form.code(), form.name(languages.getLanguage()))));
        }
        for (var form : reports.latest()) {
            if (form.kind().scope() != ManagementScope.DEVICE) {
                things.add(new SelectItem(REPORT + form.kind(), form.name(languages.getLanguage())));
            }
        }
        return things;
    }

    public ScheduleFields getFields() {
        if (fields == null) {
            fields = new ScheduleFields(List.of(ScheduleFormat.values()), colleagues.all(), LocalDate.now(clock));
        }
        return fields;
    }

    /** What is sent; first what the address names. */
    public @Nullable String getThing() {
        if (thing != null) {
            return thing;
        }
        for (var each : List.of(VIEW, FORM, REPORT)) {
            var named = address.value(each.substring(0, each.length() - 1));
            if (named != null) {
                return each + named;
            }
        }
        return null;
    }

    public void setThing(@Nullable String thing) {
        this.thing = thing;
    }
}
