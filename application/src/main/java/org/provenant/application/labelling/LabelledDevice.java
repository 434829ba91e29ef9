package org.provenant.application.labelling;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.DeviceCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Text;

/** Finds the one device whose label was scanned, or whose tag or serial number was typed in full. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class LabelledDevice {

    private static final int LONGEST = 300;

    @Inject
    Database database;

    @Inject
    CallerLookup lookup;

    @Inject
    Callers callers;

    /**
     * The device of the company acted for; if that has none, the one of another company that the caller may act for.
     *
     * @param scanned an asset tag, a serial number or the address that a label carries
     * @return nothing if there is none, or more than one
     */
    public Optional<Found> find(@Nullable String scanned) {
        var caller = callers.current();
        var code = scanned == null || scanned.length() > LONGEST
                ? ""
                : Text.tidy(DeviceCode.read(scanned)).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var here = List.of(caller.requireCompany().value());
        return byTag(code, here).or(() -> bySerial(code, here)).or(() -> byTag(code, elsewhere()));
    }

    private List<Long> elsewhere() {
        var caller = callers.current();
        return lookup.companiesOf(caller.requireUser()).stream()
                .map(choice -> choice.id())
                .filter(company -> !company.equals(caller.company()))
                .map(CompanyId::value)
                .toList();
    }

    private Optional<Found> byTag(String code, List<Long> companies) {
        return only("asset_tag = :code", code, companies);
    }

    /** The index of the words finds those that hold it; of these, those whose serial number it is are meant. */
    private Optional<Found> bySerial(String code, List<Long> companies) {
        return only("serial_number = :code and search like plain('%' || :code || '%')", code, companies);
    }

    private Optional<Found> only(String condition, String code, List<Long> companies) {
        var found = database.sql()
                .createQuery("""
                        select id, company_id from equipment
                        where company_id = any (:companies) and <condition> and stage <> 'WITHDRAWN' limit 2
                        """)
                .define("condition", condition)
                .bindArray("companies", Long.class, companies)
                .bind("code", code)
                .map((row, context) ->
                        new Found(new EquipmentId(row.getLong("id")), new CompanyId(row.getLong("company_id"))))
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A device and whose it is. */
    public record Found(EquipmentId device, CompanyId company) {}
}
