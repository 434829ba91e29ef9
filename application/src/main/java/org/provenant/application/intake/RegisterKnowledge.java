package org.provenant.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.equipment.lock.Arrivals;
import org.provenant.application.usecase.Database;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.LineName;
import org.provenant.domain.shared.RuleViolated;

/** Reads from the register what the rows of a file must agree with. */
@ApplicationScoped
class RegisterKnowledge {

    @Inject
    Database database;

    @Inject
    HolderNames holders;

    @Inject
    Clock clock;

    /** @param arrivals the lock's answers for that declaration */
    ImportContext of(DeclarationId declaration, Arrivals arrivals) {
        // Nobody corrects, amends or cancels the declaration before what is checked against it is in the register.
        var declaredOn = database.sql()
                .createQuery("select registered_on, number, cancelled_on from declaration where id = :id for share")
                .bind("id", declaration.value())
                .map((row, context) -> standing(row))
                .one();
        return new ImportContext(
                linesOf(declaration),
                declaredOn,
                LocalDate.now(clock),
                holders.places(),
                holders.custodians(),
                arrivals);
    }

    private static LocalDate standing(ResultSet declaration) throws SQLException {
        var cancelledOn = declaration.getObject("cancelled_on", LocalDate.class);
        if (cancelledOn != null) {
            throw new RuleViolated(CustomsRule.DECLARATION_CANCELLED, declaration.getString("number"), cancelledOn);
        }
        return declaration.getObject("registered_on", LocalDate.class);
    }

    private List<DeclaredLine> linesOf(DeclarationId declaration) {
        return database.sql()
                .createQuery("""
                        select dl.id, dl.line_no, dl.hs, dl.goods, dl.quantity - dl.registered as "left",
                          pl.id as permit_line_id, pl.line_no as permit_line_no,
                          p.number as permit_number, pl.permitted - pl.imported as permit_left
                        from declaration_line dl
                          join permit_line pl on pl.id = dl.permit_line_id
                          join permit p on p.id = pl.permit_id
                        where dl.declaration_id = :declaration order by dl.line_no
                        """)
                .bind("declaration", declaration.value())
                .map((row, context) -> new DeclaredLine(
                        row.getLong("id"),
                        row.getInt("line_no"),
                        new HsCode(row.getString("hs")),
                        row.getString("goods"),
                        row.getInt("left"),
                        row.getLong("permit_line_id"),
                        new LineName(
                                LineName.Paper.PERMIT, row.getString("permit_number"), row.getInt("permit_line_no")),
                        row.getInt("permit_left")))
                .list();
    }
}
