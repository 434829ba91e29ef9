package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import org.provenant.application.shared.ListState;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.schedule.ScheduledKind;
import org.provenant.domain.schedule.ScheduledThing;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;

/** What a saved view shows: the view narrows and orders, and its reader's permission alone says what is read. */
@ApplicationScoped
class ViewFile implements ScheduledFile {

    @Inject
    ListFiles lists;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Override
    public ScheduledKind kind() {
        return ScheduledKind.VIEW;
    }

    @Override
    public void requireOffered(ScheduledThing thing) {
        lists.requireOffered(view(thing).list(), thing.format());
    }

    @Override
    public String nameOf(ScheduledThing thing, Language language) {
        return view(thing).name();
    }

    @Override
    public int write(ScheduledThing thing, Language language, OutputStream out) throws IOException {
        var view = view(thing);
        if (view.retired()) {
            throw new RuleViolated(ScheduleRule.VIEW_WITHDRAWN, view.name());
        }
        return lists.of(view.list())
                .write(new ListFile.Order(ListState.of(view.state()), thing.format(), language), out);
    }

    private View view(ScheduledThing thing) {
        return find(Objects.requireNonNull(thing.view()).value())
                .orElseThrow(() -> new RuleViolated(ScheduleRule.NOTHING_CHOSEN));
    }

    private Optional<View> find(long id) {
        return database.sql()
                .createQuery("select list, name, list_state, retired from saved_view"
                        + " where id = :id and company_id = :company")
                .bind("id", id)
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> new View(
                        ViewedList.valueOf(row.getString("list")),
                        row.getString("name"),
                        row.getString("list_state"),
                        row.getBoolean("retired")))
                .findOne();
    }

    private record View(ViewedList list, String name, String state, boolean retired) {}
}
