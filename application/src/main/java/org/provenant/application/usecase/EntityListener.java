package org.provenant.application.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.ObjectReferenceChangeRecord;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.WriteObjectQuery;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.ChangeKind;
import org.provenant.domain.shared.Projection;
import org.provenant.domain.shared.Recorded;

/** Hears of every insert and update that JPA makes and notes the changed fields for the history. */
class EntityListener extends DescriptorEventAdapter {

    /** What stands in the history instead of a secret. */
    static final String HIDDEN = "•••";

    @Override
    public void postInsert(DescriptorEvent event) {
        note(ChangeKind.CREATED, event, null);
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        var changes = ((WriteObjectQuery) event.getQuery()).getObjectChangeSet();
        if (changes != null) {
            note(ChangeKind.CHANGED, event, changes);
        }
    }

    private static void note(ChangeKind kind, DescriptorEvent event, @Nullable ObjectChangeSet changes) {
        if (!isRecorded(event.getSource())) {
            return;
        }
        var entity = (Recorded) event.getSource();
        var fields = new ArrayList<NotedChange.Field>();
        Facts.of(event.getDescriptor()).forEach(mapping -> noteField(mapping, entity, changes, fields));
        if (!fields.isEmpty()) {
            fields.sort(Comparator.comparing(NotedChange.Field::name));
            Work.current().changed(new NotedChange(kind, entity, entity.label(), fields));
        }
    }

    private static void noteField(
            DatabaseMapping mapping,
            Recorded entity,
            @Nullable ObjectChangeSet changes,
            List<NotedChange.Field> fields) {
        var name = mapping.getAttributeName();
        var change = changes == null ? null : changes.getChangesForAttributeNamed(name);
        if (changes != null && change == null) {
            return;
        }
        var before = change == null ? null : oldValue(change);
        var after = mapping.getAttributeValueFromObject(entity);
        if (!Objects.equals(before, after)) {
            fields.add(
                    Facts.isSecret(mapping)
                            ? new NotedChange.Field(name, before == null ? null : HIDDEN, HIDDEN)
                            : new NotedChange.Field(name, before, after));
        }
    }

    private static @Nullable Object oldValue(ChangeRecord change) {
        if (change instanceof DirectToFieldChangeRecord direct) {
            return direct.getOldValue();
        }
        return ((ObjectReferenceChangeRecord) change).getOldValue();
    }

    private static boolean isRecorded(Object entity) {
        if (entity instanceof Recorded) {
            return true;
        }
        if (entity.getClass().isAnnotationPresent(Projection.class)) {
            return false;
        }
        throw new IllegalStateException(entity.getClass() + " must be Recorded or a Projection of a record");
    }
}
