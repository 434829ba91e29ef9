package org.provenant.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Language;

@RegisterTest
class ChooseLanguageTest {

    @Inject
    ChooseLanguage chooseLanguage;

    @Inject
    CallerLookup lookup;

    @Inject
    Acting acting;

    @Test
    void choiceHoldsForOneselfAlone() {
        acting.as(Role.AUDITOR, () -> chooseLanguage.choose(Language.VI));

        acting.as(Role.AUDITOR, () -> chooseLanguage.choose(Language.EN));

        assertEquals(Language.EN, lookup.languageOf(acting.user(Role.AUDITOR)));
        assertEquals(Language.VI, lookup.languageOf(acting.user(Role.RECORD_KEEPER)));
    }
}
