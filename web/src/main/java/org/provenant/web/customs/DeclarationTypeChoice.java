package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.customs.DeclarationTypes;
import org.provenant.web.platform.Languages;

/** The declaration types known to the register, as a help while typing. */
@Named
@RequestScoped
public class DeclarationTypeChoice {

    @Inject
    DeclarationTypes types;

    @Inject
    Languages languages;

    @Inject
    Clock clock;

    public List<DeclarationTypes.Type> getTypes() {
        return types.on(LocalDate.now(clock));
    }

    public String name(DeclarationTypes.Type type) {
        return type.code() + " " + type.name(languages.getLanguage());
    }
}
