package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.NamedRecord;
import org.provenant.application.usecase.RuleValues;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** What the internal-use lock refused: who tried what, when, and why it was refused. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class LockAttempts {

    private static final int MOST = 200;

    private static final String[] RULES =
            EquipmentRule.OF_THE_LOCK.stream().map(EquipmentRule::key).toArray(String[]::new);

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** The latest attempts on any device of the company, at most {@value #MOST}. */
    public List<Row> latest() {
        return read(null);
    }

    /** The latest attempts on a device, at most {@value #MOST}; none on another company's. */
    public List<Row> on(EquipmentId device) {
        return read(new NamedRecord("Equipment", device.value()).toString());
    }

    private List<Row> read(@Nullable String subject) {
        return database.sql()
                .createQuery("""
                        select id, recorded_at, actor, use_case, rule, rule_values from audit_entry
                        where company_id = :company and outcome <> 'DONE' and rule = any (:rules)
                          and (cast(:subject as text) is null or subjects @> array[cast(:subject as text)])
                        order by id desc limit :most
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bind("rules", RULES)
                .bind("subject", subject)
                .bind("most", MOST)
                .map((row, context) -> attempt(row))
                .list();
    }

    private static Row attempt(ResultSet row) throws SQLException {
        var why = new RuleViolated(
                RuleValues.rule(row.getString("rule")),
                RuleValues.read(row.getString("rule_values")).toArray());
        return new Row(
                row.getLong("id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("use_case"),
                why.rule().name(),
                Terms.in(Language.VI).sentence(why),
                Terms.in(Language.EN).sentence(why));
    }

    /**
     * One attempt.
     *
     * @param entry number of its entry in the history
     * @param rule name of the rule that refused it
     */
    public record Row(
            long entry, Instant at, String actor, String useCase, String rule, String sentenceVi, String sentenceEn)
            implements Serializable {}
}
