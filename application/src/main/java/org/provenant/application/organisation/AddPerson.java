package org.provenant.application.organisation;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.Person;
import org.provenant.domain.organisation.PersonId;

/** Makes somebody known who can answer for equipment. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class AddPerson {

    @Inject
    Persons persons;

    @Inject
    Callers callers;

    /**
     * @param code staff number, unique in the company
     * @param unit department or line
     */
    public PersonId add(String code, String name, @Nullable String unit) {
        return persons.add(new Person(callers.current().requireCompany(), code, name, unit))
                .id();
    }
}
