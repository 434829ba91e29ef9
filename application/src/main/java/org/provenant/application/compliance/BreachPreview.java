package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.identity.Permission;

/** What {@link SearchBreaches} would open now; nothing is written. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class BreachPreview {

    @Inject
    BreachRules rules;

    /** By kind; none if nothing is new. */
    public List<Row> fresh() {
        return rules.fresh().entrySet().stream()
                .map(count -> new Row(count.getKey(), count.getValue()))
                .toList();
    }

    /** @param devices of how many devices it would be opened */
    public record Row(BreachKind kind, int devices) implements Serializable {}
}
