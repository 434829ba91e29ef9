package org.provenant.application.permit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitId;

/** The further places that permits name for the goods of their lines. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class PermittedPlaces {

    @Inject
    Permits permits;

    @Inject
    Database database;

    /** Of all lines of a permit. */
    public List<Row> of(PermitId permit) {
        permits.get(permit);
        return database.sql()
                .createQuery("""
                        select x.id, pl.id as line_id, pl.line_no, s.id as place_id, s.code || ' ' || s.name as place,
                          x.evidence
                        from permitted_place x join permit_line pl on pl.id = x.permit_line_id
                          join permit p on p.id = pl.permit_id join place s on s.id = x.place_id
                        where p.id = :permit and x.withdrawn_because is null
                        order by pl.line_no, x.id
                        """)
                .bind("permit", permit.value())
                .map(ConstructorMapper.of(Row.class))
                .list();
    }

    /** @param evidence where the permit says so */
    public record Row(long id, long lineId, int lineNo, long placeId, String place, String evidence)
            implements Serializable {}
}
