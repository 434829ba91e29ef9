package org.provenant.application.intake.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.provenant.application.intake.CopyBuffer;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.Database;
import org.provenant.domain.intake.DeviceUpdate;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.intake.UpdateOutcome;

/** The rows that a check has planned, kept beside its update. */
@ApplicationScoped
class UpdatePlan {

    private static final String COPY = "copy device_update_row (update_id, check_no, position, row_no, equipment_id,"
            + " asset_tag, seen, outcome, fields, problems) from stdin";

    private static final String OF_CHECK =
            " where r.update_id = :update and r.check_no = :check and r.outcome = 'CHANGES'";

    /** The rows first and one look into an index for each: nothing is known yet of rows that were written just now. */
    private static final String FOR_EACH = "select w.position, w.row_no, w.value, e.asset_tag from ($WANTED"
            + " offset 0) w cross join lateral (select e.asset_tag from equipment e where e.company_id = :company"
            + " and e.id <> w.equipment_id and e.stage <> 'WITHDRAWN' and $SAME offset 0) e";

    private static final String TAGS = FOR_EACH.replace(
                    "$WANTED",
                    "select r.position, r.row_no, r.equipment_id, r.fields #>> '{assetTag,after,text}' as value"
                            + " from device_update_row r" + OF_CHECK + " and jsonb_exists(r.fields, 'assetTag')")
            .replace("$SAME", "e.asset_tag = w.value");

    private static final String SERIALS = FOR_EACH.replace(
                    "$WANTED",
                    """
                    select r.position, r.row_no, r.equipment_id,
                      case when jsonb_exists(r.fields, 'serialNumber')
                        then r.fields #>> '{serialNumber,after,text}' else own.serial_number end as value,
                      coalesce(r.fields #>> '{manufacturer,after,text}', own.manufacturer) as maker
                    from device_update_row r join equipment own on own.id = r.equipment_id
                    """ + OF_CHECK + " and jsonb_exists_any(r.fields, array['serialNumber', 'manufacturer'])")
            .replace("$SAME", "plain(e.manufacturer) = plain(w.maker) and e.serial_number = w.value");

    private static final String IDENTIFIERS = FOR_EACH.replace(
                    "$WANTED",
                    """
                    select r.position, r.row_no, r.equipment_id, i.value
                    from device_update_row r
                      cross join unnest(string_to_array(r.fields #>> '{identifiers,after,text}', E'\\n')) as i (value)
                    """ + OF_CHECK + " and jsonb_exists(r.fields, 'identifiers') and i.value not like 'ID %'")
            .replace("$SAME", "string_to_array(e.identifiers, E'\\n') @> array[w.value] and e.identifiers <> ''");

    @Inject
    Database database;

    /** Takes the rows of one check in their order. */
    final class Writing {

        private final long update;
        private final int check;
        private final CopyBuffer buffer;
        private int position;

        private Writing(long update, int check) {
            this.update = update;
            this.check = check;
            this.buffer = new CopyBuffer(database, COPY);
        }

        void add(PlannedRow row) {
            var device = row.device();
            buffer.add(
                    update,
                    check,
                    position++,
                    row.row(),
                    device == null ? null : device.id(),
                    device == null ? null : device.tag(),
                    device == null ? null : device.version(),
                    row.outcome(),
                    row.changes().isEmpty() ? null : ChangeFields.write(row.changes()),
                    row.problems().isEmpty() ? null : ProblemJson.write(row.problems()));
        }

        int rows() {
            return position;
        }

        void end() {
            buffer.flush();
        }
    }

    Writing begin(DeviceUpdate update) {
        return new Writing(update.id().value(), update.checks());
    }

    /** Gives rows an outcome other than what was planned, with what is wrong with them. */
    void mark(DeviceUpdate update, UpdateOutcome outcome, Map<Integer, List<RowProblem>> problems) {
        if (problems.isEmpty()) {
            return;
        }
        var batch = database.sql().prepareBatch("""
                        update device_update_row set outcome = :outcome, problems = cast(:problems as jsonb)
                        where update_id = :update and check_no = :check and position = :position
                        """);
        problems.forEach((position, found) -> batch.bind("outcome", outcome.name())
                .bind("update", update.id().value())
                .bind("check", update.checks())
                .bind("position", position)
                .bind("problems", ProblemJson.write(found))
                .add());
        batch.execute();
    }

    /** By the places of rows what they would take from other devices. */
    Map<Integer, List<RowProblem>> whatOthersHave(DeviceUpdate update, UpdateReading reading) {
        var found = new TreeMap<Integer, List<RowProblem>>();
        find(update, reading, TAGS, UpdateColumn.ASSET_TAG, IntakeRule.ASSET_TAG_OF_ANOTHER, found);
        find(update, reading, SERIALS, UpdateColumn.SERIAL, IntakeRule.SERIAL_OF_ANOTHER, found);
        find(update, reading, IDENTIFIERS, UpdateColumn.IMEI, IntakeRule.IDENTIFIER_OF_ANOTHER, found);
        return found;
    }

    private void find(
            DeviceUpdate update,
            UpdateReading reading,
            String select,
            UpdateColumn column,
            IntakeRule rule,
            Map<Integer, List<RowProblem>> found) {
        database.sql()
                .createQuery(select)
                .bind("update", update.id().value())
                .bind("check", update.checks())
                .bind("company", update.company().value())
                .map((row, context) -> found.computeIfAbsent(row.getInt("position"), position -> new ArrayList<>())
                        .add(reading.mapping()
                                .problem(
                                        row.getInt("row_no"),
                                        column,
                                        row.getString("value"),
                                        rule,
                                        List.of(row.getString("value"), row.getString("asset_tag")))))
                .list();
    }

    /** How many rows of the last check have this outcome. */
    int count(DeviceUpdate update, UpdateOutcome outcome) {
        return database.sql()
                .createQuery("select count(*) from device_update_row"
                        + " where update_id = :update and check_no = :check and outcome = :outcome")
                .bind("update", update.id().value())
                .bind("check", update.checks())
                .bind("outcome", outcome.name())
                .mapTo(Integer.class)
                .one();
    }
}
