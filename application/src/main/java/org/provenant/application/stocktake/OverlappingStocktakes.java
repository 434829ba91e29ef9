package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.stocktake.StocktakeRule;

/** Which stocktakes that are going on count the same devices as one that is about to be opened. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class OverlappingStocktakes {

    @Inject
    ExpectedDevices expected;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link StocktakeRule#TOO_MUCH_IN_SCOPE} */
    public List<Row> with(StocktakeScope scope) {
        var devices = expected.in(scope).stream()
                .map(device -> device.equipment().value())
                .toList();
        return database.sql()
                .createQuery("""
                        select s.id, s.number, s.name, count(*) as devices from stocktake s
                          join stocktake_row r on r.stocktake_id = s.id
                        where s.company_id = :company and s.closed_at is null and r.expected
                          and r.equipment_id = any (:devices)
                        group by s.id, s.number, s.name order by s.id
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bindArray("devices", Long.class, devices)
                .map(ConstructorMapper.of(Row.class))
                .list();
    }

    /**
     * One that is going on.
     *
     * @param devices how many devices both count
     */
    public record Row(long id, String number, String name, int devices) implements Serializable {}
}
