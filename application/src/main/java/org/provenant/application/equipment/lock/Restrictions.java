package org.provenant.application.equipment.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.equipment.lock.Restriction;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.regulation.PermittedCase;

/** Reads what binds devices from their papers. */
@ApplicationScoped
class Restrictions {

    private static final String SELECT = """
            select e.id, e.asset_tag, p.number, p.permitted_case, p.valid_to, p.revoked_on, pl.purpose,
              c.name as company, c.tax_code, d.temporary_until, r.ends_on as research_end,
              s.id as place_id, s.code || ' ' || s.name as place
            from equipment e
              join company c on c.id = e.company_id
              join permit_line pl on pl.id = e.permit_line_id
              join permit p on p.id = pl.permit_id
              join declaration_line dl on dl.id = e.declaration_line_id
              join declaration d on d.id = dl.declaration_id
              left join research r on r.permit_id = p.id
              left join place s on s.id = pl.place_id
            where e.id = any (:devices) and e.company_id = :company order by e.asset_tag, e.id
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** Of each of these devices of the company acted for, by asset tag. */
    List<Restriction> of(List<EquipmentId> devices) {
        return database.sql()
                .createQuery(SELECT)
                .bindArray(
                        "devices",
                        Long.class,
                        devices.stream().map(EquipmentId::value).toList())
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> restriction(row))
                .list();
    }

    private static Restriction restriction(ResultSet row) throws SQLException {
        var places = new ArrayList<Restriction.PermittedPlace>();
        if (row.getObject("place_id") != null) {
            places.add(new Restriction.PermittedPlace(new PlaceId(row.getLong("place_id")), row.getString("place")));
        }
        return new Restriction(
                new EquipmentId(row.getLong("id")),
                row.getString("asset_tag"),
                row.getString("number"),
                PermittedCase.valueOf(row.getString("permitted_case")),
                row.getString("purpose"),
                new LegalEntity(row.getString("company"), new TaxCode(row.getString("tax_code"))),
                places,
                row.getObject("temporary_until", LocalDate.class),
                row.getObject("research_end", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("revoked_on", LocalDate.class),
                List.of());
    }
}
