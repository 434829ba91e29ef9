package org.provenant.application.equipment.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationLineId;
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
            select g.id, g.asset_tag, p.number, p.permitted_case, p.valid_to, p.revoked_on,
              coalesce(x.purpose, pl.purpose) as purpose,
              c.name as company, c.tax_code, d.temporary_until, r.ends_on as research_end,
              s.place_ids, s.places,
              (select o.number from disposal_line x join disposal_order o on o.id = x.order_id
                where x.equipment_id = g.equipment_id and x.binding) as disposal_order
            from goods g
              join permit_line pl on pl.id = g.permit_line_id
              join permit p on p.id = pl.permit_id
              join company c on c.id = p.company_id
              join declaration_line dl on dl.id = g.declaration_line_id
              join declaration d on d.id = dl.declaration_id
              left join research r on r.permit_id = p.id
              join lateral (select array_agg(s.id order by s.code, s.id) as place_ids,
                  array_agg(s.code || ' ' || s.name order by s.code, s.id) as places
                from place s where s.id = pl.place_id or s.id in (select x.place_id from permitted_place x
                  where x.permit_line_id = pl.id and x.withdrawn_because is null)) s on true
              left join lateral (select m.purpose from purpose_change m
                where m.equipment_id = g.equipment_id and m.taken_back_because is null
                order by m.changed_on desc, m.id desc limit 1) x on true
            where p.company_id = :company order by g.asset_tag, g.id
            """;

    private static final String OF_DEVICES = """
            with goods as materialized (
              select id, asset_tag, id as equipment_id, permit_line_id, declaration_line_id from equipment
              where id = any (:devices) and company_id = :company)
            """;

    private static final String OF_LINES = """
            with goods as materialized (
              select id, '' as asset_tag, cast(null as bigint) as equipment_id, permit_line_id, id as declaration_line_id
              from declaration_line where declaration_id = :declaration)
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
                .createQuery(OF_DEVICES + SELECT)
                .bindArray(
                        "devices",
                        Long.class,
                        devices.stream().map(EquipmentId::value).toList())
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> restriction(
                        row, new EquipmentId(row.getLong("id")), consented.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Of what comes in on each line of a declaration of the company acted for. */
    Map<DeclarationLineId, Restriction> ofLines(DeclarationId declaration) {
        var consented = consents.ofLines(declaration);
        var lines = new HashMap<DeclarationLineId, Restriction>();
        database.sql()
                .createQuery(OF_LINES + SELECT)
                .bind("declaration", declaration.value())
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> lines.put(
                        new DeclarationLineId(row.getLong("id")),
                        restriction(row, null, consented.getOrDefault(row.getLong("id"), List.of()))))
                .list();
        return lines;
    }

    private static Restriction restriction(ResultSet row, @Nullable EquipmentId device, List<Consented> consented)
            throws SQLException {
        return new Restriction(
                device,
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
                consented,
                row.getString("disposal_order"));
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
