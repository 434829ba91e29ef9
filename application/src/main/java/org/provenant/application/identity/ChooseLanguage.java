package org.provenant.application.identity;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.shared.Language;

/** Users choose the language in which the register speaks to them, on every device. */
@UseCase
@Allowed
public class ChooseLanguage {

    @Inject
    Users users;

    @Inject
    Callers callers;

    public void choose(Language language) {
        var user = users.get(callers.current().requireUser());
        user.correct(user.name(), language);
    }
}
