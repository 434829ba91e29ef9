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
import org.provenant.domain.equipment.lock.Consented;
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
              s.place_ids, s.places
            from equipment e
              join company c on c.id = e.company_id
              join permit_line pl on pl.id = e.permit_line_id
              join permit p on p.id = pl.permit_id
              join declaration_line dl on dl.id = e.declaration_line_id
              join declaration d on d.id = dl.declaration_id
              left join research r on r.permit_id = p.id
              join lateral (select array_agg(s.id order by s.code, s.id) as place_ids,
                  array_agg(s.code || ' ' || s.name order by s.code, s.id) as places
                from place s where s.id = pl.place_id or s.id in (select x.place_id from permitted_place x
                  where x.permit_line_id = pl.id and x.withdrawn_because is null)) s on true
            where e.id = any (:devices) and e.company_id = :company order by e.asset_tag, e.id
            """;

    @Inject
    Database database;

    @Inject
    Consents consents;

    @Inject
    Callers callers;

    /** Of each of these devices of the company acted for, by asset tag. */
    List<Restriction> of(List<EquipmentId> devices) {
        var consented = consents.of(devices);
        return database.sql()
                .createQuery(SELECT)
                .bindArray(
                        "devices",
                        Long.class,
                        devices.stream().map(EquipmentId::value).toList())
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> restriction(row, consented.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Restriction restriction(ResultSet row, List<Consented> consented) throws SQLException {
        return new Restriction(
                new EquipmentId(row.getLong("id")),
                row.getString("asset_tag"),
                row.getString("number"),
                PermittedCase.valueOf(row.getString("permitted_case")),
                row.getString("purpose"),
                new LegalEntity(row.getString("company"), new TaxCode(row.getString("tax_code"))),
                places(row),
                row.getObject("temporary_until", LocalDate.class),
                row.getObject("research_end", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("revoked_on", LocalDate.class),
                consented);
    }

    private static List<Restriction.PermittedPlace> places(ResultSet row) throws SQLException {
        var ids = row.getArray("place_ids");
        if (ids == null) {
            return List.of();
        }
        var numbers = (Long[]) ids.getArray();
        var labels = (String[]) row.getArray("places").getArray();
        var places = new ArrayList<Restriction.PermittedPlace>();
        for (int i = 0; i < numbers.length; i++) {
            places.add(new Restriction.PermittedPlace(new PlaceId(numbers[i]), labels[i]));
        }
        return places;
    }
}
