package org.provenant.application.intake.updates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.equipment.Identifiers;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Text;

/**
 * A device as it is before an update.
 *
 * @param placedSince since when it stands there
 */
record DeviceNow(
        long id,
        int version,
        LifecycleStage stage,
        EquipmentFacts facts,
        Holder place,
        Keeper keeper,
        LocalDate placedOn,
        @Nullable LocalDate placedSince,
        Papers papers) {

    /** The columns that {@link #read} needs, of {@code equipment e} and what it points at. */
    static final String COLUMNS = """
            e.id, e.version, e.stage, e.asset_tag, e.serial_number, e.no_serial_reason, e.manufacturer, e.model,
              e.description, e.category, e.manufacture_year, e.origin, e.arrival_condition, e.unit_value, e.currency,
              e.identifiers, e.note, e.hs, e.received_on, e.placed_on,
              p.id as place_id, p.code as place_code, p.name as place_name,
              c.id as custodian_id, c.code as custodian_code, c.name as custodian_name,
              u.id as unit_id, u.code as unit_code, u.name as unit_name,
              s.since as placed_since, d.registered_on, d.number as declaration_number,
              dl.line_no as declaration_line, pl.line_no as permit_line
            """;

    /** The tables that {@link #COLUMNS} come from, joined to {@code e}. */
    static final String JOINS = """
             join place p on p.id = e.place_id
              left join person c on c.id = e.custodian_id
              left join org_unit u on u.id = e.custodian_unit_id
              left join stay s on s.equipment_id = e.id and s.until is null
              join permit_line pl on pl.id = e.permit_line_id
              join declaration_line dl on dl.id = e.declaration_line_id
              join declaration d on d.id = dl.declaration_id
            """;

    /** A place or a person. */
    record Holder(long id, String code, String name, String label) {

        boolean isCalled(String called) {
            var plain = Text.plain(called);
            return Stream.of(code, name, label).anyMatch(own -> Text.plain(own).equals(plain));
        }
    }

    /** Who answers for a device: a person, a unit instead, or nobody. */
    record Keeper(@Nullable Holder person, @Nullable Holder unit) {

        static final Keeper NOBODY = new Keeper(null, null);

        boolean isSameAs(Keeper other) {
            return sameId(person, other.person) && sameId(unit, other.unit);
        }

        boolean isCalled(String name) {
            return person != null && person.isCalled(name) || unit != null && unit.isCalled(name);
        }
    }

    /** What came with the device and no update changes. */
    record Papers(
            HsCode hs,
            LocalDate receivedOn,
            LocalDate declaredOn,
            DeclarationNumber declaration,
            int declarationLine,
            int permitLine) {}

    static DeviceNow read(ResultSet row) throws SQLException {
        return new DeviceNow(
                row.getLong("id"),
                row.getInt("version"),
                LifecycleStage.valueOf(row.getString("stage")),
                facts(row),
                withCodeFirst(row, "place"),
                keeper(row),
                row.getObject("placed_on", LocalDate.class),
                row.getObject("placed_since", LocalDate.class),
                new Papers(
                        new HsCode(row.getString("hs")),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("registered_on", LocalDate.class),
                        new DeclarationNumber(row.getString("declaration_number")),
                        row.getInt("declaration_line"),
                        row.getInt("permit_line")));
    }

    private static Keeper keeper(ResultSet row) throws SQLException {
        var person = row.getObject("custodian_id", Long.class);
        var code = row.getString("custodian_code");
        var name = row.getString("custodian_name");
        return new Keeper(
                person == null ? null : new Holder(person, code, name, name + " (" + code + ")"),
                row.getObject("unit_id", Long.class) == null ? null : withCodeFirst(row, "unit"));
    }

    private static Holder withCodeFirst(ResultSet row, String what) throws SQLException {
        var code = row.getString(what + "_code");
        var name = row.getString(what + "_name");
        return new Holder(row.getLong(what + "_id"), code, name, code + " " + name);
    }

    private static EquipmentFacts facts(ResultSet row) throws SQLException {
        var serial = row.getString("serial_number");
        var category = row.getString("category");
        return new EquipmentFacts(
                new AssetTag(row.getString("asset_tag")),
                serial == null ? null : new SerialNumber(serial),
                row.getString("no_serial_reason"),
                row.getString("manufacturer"),
                row.getString("model"),
                row.getString("description"),
                category == null ? null : Category.valueOf(category),
                new ManufactureYear(row.getInt("manufacture_year")),
                new Country(row.getString("origin")),
                Condition.valueOf(row.getString("arrival_condition")),
                new Money(row.getBigDecimal("unit_value"), Money.currencyOf(row.getString("currency"))),
                Identifiers.parse(row.getString("identifiers")),
                row.getString("note"));
    }

    String tag() {
        return facts.assetTag().value();
    }

    /**
     * What the history will say of the device: the same as of one that is corrected and moved by hand.
     *
     * @param next the facts that it is to have
     * @param where the place where it is to stand
     * @param who in whose hands it is to be
     * @param day the day on which it moved, if it does
     */
    List<FieldChange> changes(EquipmentFacts next, Holder where, Keeper who, LocalDate day) {
        var changes = new ArrayList<FieldChange>();
        add(changes, "assetTag", facts.assetTag(), next.assetTag());
        add(changes, "serialNumber", facts.serialNumber(), next.serialNumber());
        add(changes, "noSerialReason", facts.noSerialReason(), next.noSerialReason());
        add(changes, "manufacturer", facts.manufacturer(), next.manufacturer());
        add(changes, "model", facts.model(), next.model());
        add(changes, "description", facts.description(), next.description());
        add(changes, "category", name(facts.category()), name(next.category()));
        add(changes, "manufactureYear", facts.manufactureYear(), next.manufactureYear());
        add(changes, "origin", facts.origin(), next.origin());
        add(changes, "arrivalCondition", name(facts.arrivalCondition()), name(next.arrivalCondition()));
        add(changes, "unitValue", amount(facts.unitValue()), amount(next.unitValue()));
        add(changes, "currency", facts.unitValue().currency(), next.unitValue().currency());
        add(changes, "identifiers", facts.identifiers(), next.identifiers());
        add(changes, "note", facts.note(), next.note());
        if (isElsewhere(where, who)) {
            if (where.id() != place.id()) {
                changes.add(new FieldChange("place", value(place), value(where)));
            }
            if (!sameId(keeper.person(), who.person())) {
                changes.add(new FieldChange("custodian", value(keeper.person()), value(who.person())));
            }
            if (!sameId(keeper.unit(), who.unit())) {
                changes.add(new FieldChange("custodianUnit", value(keeper.unit()), value(who.unit())));
            }
            add(changes, "placedOn", placedOn, day);
        }
        return changes;
    }

    boolean isElsewhere(Holder where, Keeper who) {
        return where.id() != place.id() || !keeper.isSameAs(who);
    }

    private static boolean sameId(@Nullable Holder one, @Nullable Holder other) {
        return Objects.equals(one == null ? null : one.id(), other == null ? null : other.id());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String amount(Money money) {
        return money.amount().stripTrailingZeros().toPlainString();
    }

    private static void add(List<FieldChange> changes, String field, @Nullable Object before, @Nullable Object after) {
        var from = text(before);
        var to = text(after);
        if (!Objects.equals(from, to)) {
            changes.add(new FieldChange(field, from, to));
        }
    }

    private static @Nullable FieldValue text(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : new FieldValue(value.toString(), null);
    }

    private static @Nullable FieldValue value(@Nullable Holder holder) {
        return holder == null ? null : new FieldValue(holder.label(), holder.id());
    }
}
