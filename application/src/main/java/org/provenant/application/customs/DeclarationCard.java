package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
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
        return new Card(id.value(), facts, !facts.number().looksLikeImport(), linesOf(id), declaration.version());
    }

    private List<DeclarationLineRow> linesOf(DeclarationId id) {
        return database.sql()
                .createQuery("""
                        select dl.id, dl.line_no, dl.goods, dl.hs, dl.permit_line_id, p.id as permit_id,
                          p.number as permit_number, pl.line_no as permit_line_no, dl.quantity, dl.registered,
                          dl.quantity - dl.registered as open_pieces, pl.unit
                        from declaration_line dl
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
     * @param version for edits
     */
    public record Card(
            long id, Declaration.Facts facts, boolean numberUnusual, List<DeclarationLineRow> lines, int version)
            implements Serializable {

        public Card {
            lines = List.copyOf(lines);
        }
    }
}
