package org.provenant.application.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.ChangeKind;
import org.provenant.domain.shared.Recorded;

/** A change as JPA saw it, before the names of the records it points at are looked up. */
record NotedChange(ChangeKind kind, Recorded record, String label, List<Field> fields) {

    record Field(
            String name, @Nullable Object before, @Nullable Object after) {}
}
