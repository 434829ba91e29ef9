package org.provenant.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.AddPerson;
import org.provenant.web.platform.Redirects;

/** Makes somebody known who can answer for equipment. */
@Named
@RequestScoped
public class PersonNewPage {

    @Inject
    AddPerson addPerson;

    @Inject
    Redirects redirects;

    private @Nullable String code;
    private @Nullable String name;
    private @Nullable String unit;

    public void save() {
        var person = addPerson.add(Objects.requireNonNull(code), Objects.requireNonNull(name), unit);
        redirects.to(
                "/organisation/person.xhtml?id=" + person.value(),
                "organisation.done.personAdded",
                Objects.requireNonNull(name));
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }
}
