package org.provenant.application.intake.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.UpdateDraft;

/** Finds the devices that rows name, many at once. */
@ApplicationScoped
class CurrentDevices {

    /** So many devices are read for one row, to name them where the row does not say which it means. */
    static final int MOST_FOR_ONE = 6;

    private static final String BY_KEYS =
            "select k.no, " + DeviceNow.COLUMNS + """
             from unnest(cast(:nos as int[]), cast(:keys as text[]), cast(:further as text[])) as k (no, key, further)
              cross join lateral (
                select * from equipment e
                where e.company_id = :company and e.stage <> 'WITHDRAWN' and $MATCH
                limit :most) e
            """ + DeviceNow.JOINS + " order by k.no, e.id";

    private static final String BY_TAG = BY_KEYS.replace("$MATCH", "e.asset_tag = k.key");

    private static final String BY_SERIAL = BY_KEYS.replace(
            "$MATCH", "e.serial_number = k.key and (k.further is null or plain(e.manufacturer) = plain(k.further))");

    private static final String BY_NUMBER = BY_KEYS.replace("$MATCH", "e.id = cast(k.key as bigint)");

    private static final String BY_LINE = BY_KEYS.replace("$MATCH", """
            e.declaration_line_id in (
              select l.id from declaration_line l join declaration x on x.id = l.declaration_id
              where x.company_id = :company and left(x.number, 11) = k.key and l.line_no = cast(k.further as bigint))
            """);

    private static final String CHOSEN = "select r.position as no, " + DeviceNow.COLUMNS + """
             from device_update_row r join equipment e on e.id = r.equipment_id
            """ + DeviceNow.JOINS + """
             where r.update_id = :update and r.check_no = :check and r.position >= :from and r.position < :to
               and e.company_id = :company
             order by r.position
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** By the place of each draft in the list the devices that it may mean; no more than {@value #MOST_FOR_ONE}. */
    List<List<DeviceNow>> named(DeviceKey key, List<UpdateDraft> drafts) {
        var nos = new ArrayList<Integer>();
        var keys = new ArrayList<String>();
        var further = new ArrayList<@Nullable String>();
        for (int no = 0; no < drafts.size(); no++) {
            var named = drafts.get(no).key();
            if (named != null) {
                nos.add(no);
                keys.add(named.text());
                further.add(named.further());
            }
        }
        var found = new ArrayList<List<DeviceNow>>();
        drafts.forEach(draft -> found.add(new ArrayList<>()));
        database.sql()
                .createQuery(queryOf(key))
                .bindArray("nos", Integer.class, nos)
                .bindArray("keys", String.class, keys)
                .bindArray("further", String.class, further)
                .bind("company", callers.current().requireCompany().value())
                .bind("most", MOST_FOR_ONE)
                .map((row, context) -> found.get(row.getInt("no")).add(DeviceNow.read(row)))
                .list();
        return found;
    }

    private static String queryOf(DeviceKey key) {
        return switch (key) {
            case ASSET_TAG -> BY_TAG;
            case SERIAL -> BY_SERIAL;
            case RECORD_NO -> BY_NUMBER;
            case DECLARATION_LINE -> BY_LINE;
        };
    }

    /** The devices that an earlier check of an update has kept, from one place among them up to another. */
    List<DeviceNow> chosen(long update, int check, int from, int to) {
        return database.sql()
                .createQuery(CHOSEN)
                .bind("update", update)
                .bind("check", check)
                .bind("from", from)
                .bind("to", to)
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> DeviceNow.read(row))
                .list();
    }
}
