package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.customs.Clearance;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationState;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Everything about one customs declaration. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DeclarationCard {

    @Inject
    Declarations declarations;

    @Inject
    Database database;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's declaration */
    public Card get(DeclarationId id) {
        var declaration = declarations.get(id);
        var facts = declaration.facts();
        return new Card(
                id.value(),
                facts,
                !facts.number().looksLikeImport(),
                declaration.state(),
                declaration.clearance(),
                declaration.cancelledOn(),
                declaration.cancelReason(),
                linesOf(id),
                declaration.version());
    }

    /**
     * What the declaration said before each of its amendments, the first first.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's declaration
     */
    public List<DeclarationVersionRow> versions(DeclarationId id) {
        declarations.get(id);
        var lines = database.sql()
                .createQuery("""
                        select vl.version_id, vl.line_no, vl.goods, vl.hs, p.number || ' / ' || pl.line_no as permit_line,
                          vl.quantity, now.quantity - vl.quantity as since, pl.unit, vl.line_value as value, vl.currency,
                          vl.origin
                        from declaration_version v
                          join declaration_version_line vl on vl.version_id = v.id
                          join declaration_line now on now.declaration_id = v.declaration_id and now.line_no = vl.line_no
                          join permit_line pl on pl.id = vl.permit_line_id join permit p on p.id = pl.permit_id
                        where v.declaration_id = :declaration order by vl.line_no
                        """)
                .bind("declaration", id.value())
                .map(ConstructorMapper.of(DeclarationVersionRow.Line.class))
                .list();
        return database.sql()
                .createQuery("select id, number, customs_office, type_code, temporary_until, superseded_on, reason"
                        + " from declaration_version where declaration_id = :declaration order by id")
                .bind("declaration", id.value())
                .map((row, context) -> new DeclarationVersionRow(
                        row.getString("number"),
                        row.getString("customs_office"),
                        row.getString("type_code"),
                        row.getObject("temporary_until", LocalDate.class),
                        row.getObject("superseded_on", LocalDate.class),
                        row.getString("reason"),
                        of(lines, row.getLong("id"))))
                .list();
    }

    private static List<DeclarationVersionRow.Line> of(List<DeclarationVersionRow.Line> lines, long version) {
        return lines.stream().filter(line -> line.versionId() == version).toList();
    }

    private List<DeclarationLineRow> linesOf(DeclarationId id) {
        return database.sql()
                .createQuery("""
                        select dl.id, dl.line_no, dl.goods, dl.hs, dl.permit_line_id, p.id as permit_id,
                          p.number as permit_number, pl.line_no as permit_line_no, dl.quantity, dl.registered,
                          case when d.state = 'CANCELLED' then 0 else dl.quantity - dl.registered end as open_pieces,
                          pl.unit, dl.line_value as value, dl.currency, dl.origin
                        from declaration_line dl join declaration d on d.id = dl.declaration_id
                          join permit_line pl on pl.id = dl.permit_line_id join permit p on p.id = pl.permit_id
                        where dl.declaration_id = :declaration order by dl.line_no
                        """)
                .bind("declaration", id.value())
                .map(ConstructorMapper.of(DeclarationLineRow.class))
                .list();
    }

    /**
     * One declaration with its lines.
     *
     * @param numberUnusual whether the number does not begin as those of import declarations do
     * @param clearance what customs decided; nothing before it has
     * @param cancelledOn the day on which it was withdrawn, if it was
     * @param version for edits
     */
    public record Card(
            long id,
            Declaration.Facts facts,
            boolean numberUnusual,
            DeclarationState state,
            @Nullable Clearance clearance,
            @Nullable LocalDate cancelledOn,
            @Nullable String cancelReason,
            List<DeclarationLineRow> lines,
            int version)
            implements Serializable {

        public Card {
            lines = List.copyOf(lines);
        }
    }
}
