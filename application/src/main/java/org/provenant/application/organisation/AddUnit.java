package org.provenant.application.organisation;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.Unit;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.organisation.UnitKind;

/** Adds a department, or a team in one. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class AddUnit {

    @Inject
    Units units;

    @Inject
    Persons persons;

    @Inject
    Callers callers;

    public UnitId add(Command command) {
        var whole = command.partOf() == null ? null : units.open(command.partOf());
        if (command.head() != null) {
            persons.present(command.head());
        }
        return units.add(new Unit(
                        callers.current().requireCompany(),
                        command.kind(),
                        whole,
                        command.code(),
                        command.name(),
                        command.head()))
                .id();
    }

    /**
     * @param partOf the unit it is a part of; none for one that stands alone
     * @param head who leads it, if anybody does
     */
    public record Command(
            UnitKind kind,
            @Nullable UnitId partOf,
            String code,
            String name,
            @Nullable PersonId head) {}
}
