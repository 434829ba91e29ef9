package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The views of lists that the caller may use: the own ones, and those that others share. */
@Lookup
@Present
@Allowed(Permission.READ_RECORDS)
public class ViewList {

    private static final String SELECT = """
            select v.id, v.list, v.name, v.list_state as state, v.shared, v.preferred, v.owner_id = :user as own,
              u.name as owner, v.version
            from saved_view v join user_account u on u.id = v.owner_id
            where v.company_id = :company and not v.retired and (v.shared or v.owner_id = :user)
              and (cast(:list as text) is null or v.list = :list) and (cast(:id as bigint) is null or v.id = :id)
            order by v.owner_id <> :user, plain(v.name), v.id
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** The views of a list, or of all lists: first the own ones, by name. */
    public List<View> of(@Nullable ViewedList list) {
        return read(list, null);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a retired one and for what others keep for themselves */
    public View get(SavedViewId id) {
        return read(null, id).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value()));
    }

    /** The view with which the caller's list opens. */
    public Optional<View> preferred(ViewedList list) {
        return of(list).stream().filter(view -> view.own() && view.preferred()).findFirst();
    }

    private List<View> read(@Nullable ViewedList list, @Nullable SavedViewId id) {
        var caller = callers.current();
        return database.sql()
                .createQuery(SELECT)
                .bind("company", caller.requireCompany().value())
                .bind("user", caller.requireUser().value())
                .bind("list", list == null ? null : list.name())
                .bind("id", id == null ? null : id.value())
                .map(ConstructorMapper.of(View.class))
                .list();
    }

    /**
     * One view.
     *
     * @param state the parameters of the list's address
     * @param preferred whether its owner's list opens with it
     * @param own whether it is the caller's
     * @param owner name of who saved it
     * @param version for changes
     */
    public record View(
            long id,
            ViewedList list,
            String name,
            String state,
            boolean shared,
            boolean preferred,
            boolean own,
            String owner,
            int version)
            implements Serializable {}
}
