package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** Finds devices by what is typed, pasted or scanned of them: asset tags and serial numbers. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DeviceFinder {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * @param codes one on each line
     * @throws RuleViolated {@link CustodyRule#NOTHING_CHOSEN} or {@link CustodyRule#TOO_MANY_AT_ONCE}
     */
    public Found find(String codes) {
        var wanted = new LinkedHashMap<String, String>();
        codes.lines()
                .flatMap(line -> List.of(line.split("[;,\\t]")).stream())
                .map(Text::tidy)
                .filter(code -> !code.isEmpty())
                .forEach(code -> wanted.putIfAbsent(code.toUpperCase(Locale.ROOT), code));
        if (wanted.isEmpty()) {
            throw new RuleViolated(CustodyRule.NOTHING_CHOSEN);
        }
        if (wanted.size() > MoveEquipment.MOST) {
            throw new RuleViolated(CustodyRule.TOO_MANY_AT_ONCE, wanted.size(), MoveEquipment.MOST);
        }
        var matches = matches(List.copyOf(wanted.keySet()));
        var devices = new ArrayList<Long>();
        var unknown = new ArrayList<String>();
        var several = new ArrayList<String>();
        wanted.forEach((key, typed) -> {
            var ids = matches.getOrDefault(key, List.of());
            if (ids.size() == 1) {
                devices.add(ids.get(0));
            } else {
                (ids.isEmpty() ? unknown : several).add(typed);
            }
        });
        return new Found(devices.stream().distinct().toList(), unknown, several);
    }

    private LinkedHashMap<String, List<Long>> matches(List<String> codes) {
        var matches = new LinkedHashMap<String, List<Long>>();
        database.sql()
                .createQuery("""
                        select w.code, e.id from unnest(:codes) w (code)
                          join equipment e on e.company_id = :company and e.stage <> 'WITHDRAWN'
                            and (e.asset_tag = w.code or e.serial_number = w.code)
                        """)
                .bindArray("codes", String.class, codes)
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> matches.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                        .add(row.getLong("id")))
                .list();
        return matches;
    }

    /**
     * @param devices numbers of the devices, in the order in which they were named
     * @param unknown what no device has
     * @param several what more than one device has
     */
    public record Found(List<Long> devices, List<String> unknown, List<String> several) implements Serializable {

        public Found {
            devices = List.copyOf(devices);
            unknown = List.copyOf(unknown);
            several = List.copyOf(several);
        }
    }
}
