package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.Recorded;

/** The kinds of records whose history is kept, and which are parts of which, as the domain classes say it. */
@ApplicationScoped
public class RecordKinds {

    /**
     * References by number to the record that the other is a part of, and its kind; a reference by object always is one.
     * Auditors' notes are nobody's part: only their hashes are told.
     */
    private static final Map<String, String> PART_OF = Map.ofEntries(
            Map.entry("AssetValue.equipment", "Equipment"),
            Map.entry("ConditionPhoto.record", "ConditionRecord"),
            Map.entry("ConditionRecord.equipment", "Equipment"),
            Map.entry("ControlRecord.dossier", "Dossier"),
            Map.entry("Difference.declaration", "Declaration"),
            Map.entry("Drive.equipment", "Equipment"),
            Map.entry("DriveMove.fromDevice", "Equipment"),
            Map.entry("DriveMove.toDevice", "Equipment"),
            Map.entry("EndPlan.equipment", "Equipment"),
            Map.entry("EndPlan.permitLine", "PermitLine"),
            Map.entry("ExpectedDevice.declaration", "Declaration"),
            Map.entry("GivenPaper.request", "PaperRequest"),
            Map.entry("InspectionFinding.inspection", "Inspection"),
            Map.entry("MailAttachment.mail", "OutgoingMail"),
            Map.entry("Movement.equipment", "Equipment"),
            Map.entry("NoStorage.equipment", "Equipment"),
            Map.entry("PaperRequest.inspection", "Inspection"),
            Map.entry("PersonAccount.person", "Person"),
            Map.entry("PurposeChange.device", "Equipment"),
            Map.entry("Research.permit", "Permit"),
            Map.entry("RoleGrant.user", "UserAccount"),
            Map.entry("Sample.inspection", "Inspection"),
            Map.entry("SampledItem.sample", "Sample"),
            Map.entry("Scan.declaration", "Declaration"),
            Map.entry("ScheduleDelivery.schedule", "Schedule"),
            Map.entry("ScheduleRecipient.schedule", "Schedule"),
            Map.entry("Sighting.equipment", "Equipment"),
            Map.entry("SpecialPermit.shipment", "Shipment"),
            Map.entry("UseConfirmation.equipment", "Equipment"),
            Map.entry("WipeRecord.drive", "Drive"),
            Map.entry("WipeReport.wipeImport", "WipeImport"));

    @Inject
    Database database;

    /**
     * Records that are parts of another one.
     *
     * @param entity their kind, by the name of the domain class
     * @param ids a query of their numbers, which names the other record as {@code :record}
     */
    public record Parts(String entity, String ids) {}

    /** Names of the domain classes, in their order. */
    public Set<String> all() {
        var names = new TreeSet<String>();
        recorded().forEach(kind -> names.add(nameOf(kind)));
        return names;
    }

    /** Names of all fields that the history can tell changes of, in their order. */
    public Set<String> fields() {
        var names = new TreeSet<String>();
        recorded().forEach(kind -> Facts.of(kind).forEach(fact -> names.add(fact.getAttributeName())));
        return names;
    }

    /**
     * What a record says now, as the history would write it: other records by their numbers alone, secrets not at all.
     * What is nothing is left out.
     */
    public Map<String, FieldValue> factsOf(Recorded record) {
        var facts = new HashMap<String, FieldValue>();
        for (var fact : Facts.of(database.descriptor(record.getClass()))) {
            var value = Facts.isSecret(fact) ? null : database.valueOf(fact, record);
            var written = value == null ? null : written(value);
            if (written != null) {
                facts.put(fact.getAttributeName(), written);
            }
        }
        return facts;
    }

    /** Whether records of a kind have such a field today whose value the history keeps. */
    public boolean hasReadable(String entity, String field) {
        return recorded()
                .filter(kind -> nameOf(kind).equals(entity))
                .flatMap(kind -> Facts.of(kind).stream())
                .anyMatch(fact -> fact.getAttributeName().equals(field) && !Facts.isSecret(fact));
    }

    /** The fields of a kind that hold days on which something happened to its records. */
    public Set<String> daysOf(String entity) {
        var days = new TreeSet<String>();
        recorded().filter(kind -> nameOf(kind).equals(entity)).forEach(kind -> Facts.of(kind).stream()
                .filter(Facts::isDayOfHappening)
                .forEach(fact -> days.add(fact.getAttributeName())));
        return days;
    }

    /**
     * Records that name others by their numbers in a field of their own, or in one of their rows that leave no entries
     * themselves; the queries name the others as the array {@code :records}.
     *
     * @param number of the others
     */
    public List<Parts> naming(Class<? extends RecordId> number) {
        var naming = new ArrayList<Parts>();
        for (var kind : database.descriptors()) {
            for (var mapping : kind.getMappings()) {
                if (Facts.typeOf(mapping) == number) {
                    var where = " from " + kind.getTableName() + " where " + columnOf(mapping) + " = any (:records)";
                    if (Recorded.class.isAssignableFrom(kind.getJavaClass())) {
                        naming.add(new Parts(nameOf(kind), "select id" + where));
                    } else {
                        owners(kind, where, naming);
                    }
                }
            }
        }
        return naming;
    }

    private void owners(ClassDescriptor rows, String where, List<Parts> owners) {
        var recorded = all();
        rows.getMappings().stream()
                .filter(mapping -> recorded.contains(ownerBy(mapping, rows)))
                .map(mapping -> new Parts(ownerBy(mapping, rows), "select " + columnOf(mapping) + where))
                .forEach(owners::add);
    }

    private static @Nullable FieldValue written(Object value) {
        if (value instanceof Recorded other) {
            return new FieldValue("", other.id().value());
        }
        return value instanceof RecordId id ? new FieldValue("", id.value()) : FieldValues.plain(value);
    }

    /** The domain class of a kind. */
    public Class<? extends Recorded> typeOf(String entity) {
        return recorded()
                .filter(kind -> nameOf(kind).equals(entity))
                .map(kind -> kind.getJavaClass().asSubclass(Recorded.class))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of records is called " + entity));
    }

    /** The field that holds the number of a kind's records. */
    public String numberOf(String entity) {
        return recorded()
                .filter(kind -> nameOf(kind).equals(entity))
                .flatMap(kind -> kind.getMappings().stream()
                        .filter(mapping -> kind.getPrimaryKeyFields().contains(mapping.getField())))
                .map(DatabaseMapping::getAttributeName)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of records is called " + entity));
    }

    /** The parts of records of a kind, and the parts of these. */
    public List<Parts> partsOf(String entity) {
        var parts = new ArrayList<Parts>();
        addParts(entity, ":record", parts);
        return parts;
    }

    private void addParts(String entity, String owners, List<Parts> parts) {
        recorded().forEach(kind -> kind.getMappings().stream()
                .filter(mapping -> entity.equals(ownerBy(mapping, kind)))
                .forEach(mapping -> {
                    var ids = "select id from " + kind.getTableName() + " where " + columnOf(mapping) + " in (" + owners
                            + ")";
                    parts.add(new Parts(nameOf(kind), ids));
                    addParts(nameOf(kind), ids, parts);
                }));
    }

    /** The kind of the record that this field points at as the one it is a part of; empty for all other fields. */
    private static String ownerBy(DatabaseMapping mapping, ClassDescriptor kind) {
        if (mapping instanceof OneToOneMapping reference) {
            return reference.getReferenceClass().getSimpleName();
        }
        return PART_OF.getOrDefault(nameOf(kind) + "." + mapping.getAttributeName(), "");
    }

    private static String columnOf(DatabaseMapping mapping) {
        var column = mapping instanceof OneToOneMapping reference
                ? reference.getForeignKeyFields().get(0)
                : mapping.getField();
        return column.getName().toLowerCase(Locale.ROOT);
    }

    private Stream<ClassDescriptor> recorded() {
        return database.descriptors().stream().filter(kind -> Recorded.class.isAssignableFrom(kind.getJavaClass()));
    }

    private static String nameOf(ClassDescriptor kind) {
        return kind.getJavaClass().getSimpleName();
    }
}
