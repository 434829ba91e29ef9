package org.provenant.application.intake;

import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.RuleValues;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.RowProblem;

/** What the latest check of an import found. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ImportProblems {

    /** So many problems of one check are kept one by one; the count is always complete. */
    public static final int MOST = 50_000;

    private static final int BATCH = 1_000;

    @Inject
    Database database;

    @Inject
    ImportBatches batches;

    /** The problems in the order of rows, from the given one on. */
    public List<RowProblem> of(ImportBatchId id, int from, int size) {
        batches.get(id);
        return database.sql()
                .createQuery("""
                        select sheet, row_no, heading, field, value, rule, rule_values from import_problem
                        where batch_id = :batch and position >= :from
                          and check_no = (select max(check_no) from import_problem where batch_id = :batch)
                        order by position limit :size
                        """)
                .bind("batch", id.value())
                .bind("from", from)
                .bind("size", size)
                .map((row, context) -> new RowProblem(
                        row.getString("sheet"),
                        row.getInt("row_no"),
                        row.getString("heading"),
                        row.getString("field") == null ? null : EquipmentColumn.valueOf(row.getString("field")),
                        row.getString("value"),
                        RuleValues.rule(row.getString("rule")),
                        RuleValues.read(row.getString("rule_values"))))
                .list();
    }

    /** Keeps what a check found, under the number of the check's entry. */
    void keep(ImportBatchId id, long check, List<RowProblem> problems) {
        for (int from = 0; from < problems.size(); from += BATCH) {
            var batch = database.sql().prepareBatch("""
                            insert into import_problem (batch_id, check_no, position, sheet, row_no, heading, field,
                              value, rule, rule_values)
                            values (:batch, :check, :position, :sheet, :row, :heading, :field, :value, :rule,
                              cast(:values as jsonb))
                            """);
            for (int position = from; position < Math.min(problems.size(), from + BATCH); position++) {
                var problem = problems.get(position);
                batch.bind("batch", id.value())
                        .bind("check", check)
                        .bind("position", position)
                        .bind("sheet", problem.sheet())
                        .bind("row", problem.row())
                        .bind("heading", problem.heading())
                        .bind(
                                "field",
                                problem.column() == null
                                        ? null
                                        : problem.column().name())
                        .bind("value", problem.value())
                        .bind("rule", problem.rule().key())
                        .bind("values", RuleValues.write(problem.values()))
                        .add();
            }
            batch.execute();
        }
    }
}
