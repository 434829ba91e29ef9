package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.organisation.Persons;
import org.provenant.application.organisation.Units;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.custody.Handover;
import org.provenant.domain.custody.HandoverLine;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.reports.handover.HandoverData;

/** Puts the names into minutes: of the company, the parties, the place and the devices. */
@ApplicationScoped
class HandoverFacts {

    private static final Terms VIETNAMESE = Terms.in(Language.VI);

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Persons persons;

    @Inject
    Units units;

    @Inject
    Settings settings;

    /** A device as minutes describe it. */
    HandoverLine.Row row(Equipment device) {
        var facts = device.facts();
        var serial = facts.serialNumber();
        return new HandoverLine.Row(
                device.id(),
                device.label(),
                serial == null ? null : serial.value(),
                facts.manufacturer() + " " + facts.model(),
                path(device.place()),
                VIETNAMESE.word(device.stage()));
    }

    HandoverData data(Handover.Facts handover, List<HandoverLine.Row> rows) {
        var company = database.entities()
                .find(Company.class, callers.current().requireCompany().value())
                .facts();
        return new HandoverData(
                company.name(),
                company.taxCode().value(),
                company.address(),
                handover.number(),
                handover.day(),
                party(handover.giver()),
                party(handover.receiver()),
                path(handover.place()),
                handover.reason().text(),
                handover.onArrival() == null ? null : VIETNAMESE.word(handover.onArrival()),
                handover.terms(),
                rows.stream()
                        .map(row -> new HandoverData.Device(
                                row.tag(), row.serial(), row.name(), row.condition(), row.place()))
                        .toList(),
                settings.isDemo());
    }

    private String party(Keeper keeper) {
        if (keeper.person() != null) {
            return party(keeper.person());
        }
        if (keeper.unit() == null) {
            return "";
        }
        var unit = units.get(keeper.unit());
        return unit.head() == null
                ? unit.label()
                : unit.label() + ", " + persons.get(unit.head()).label();
    }

    private String party(PersonId id) {
        var person = persons.get(id);
        var unit = person.belongsTo() == null
                ? person.unit()
                : units.get(person.belongsTo()).name();
        return unit == null ? person.label() : person.label() + ", " + unit;
    }

    private String path(PlaceId place) {
        return database.sql()
                .createQuery("""
                        select concat_ws(' › ', oo.name, o.name, p.name) from place p
                          left join place o on o.id = p.inside_id left join place oo on oo.id = o.inside_id
                        where p.id = :place
                        """)
                .bind("place", place.value())
                .mapTo(String.class)
                .one();
    }
}
