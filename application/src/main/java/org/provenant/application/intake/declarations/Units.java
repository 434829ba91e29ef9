package org.provenant.application.intake.declarations;

import org.provenant.domain.shared.Aliases;
import org.provenant.domain.shared.Text;

/** Units of quantities under all their names. */
final class Units {

    private static final Aliases NAMES = Aliases.of(Units.class, "units.properties");

    private Units() {}

    /** Whether two names mean the same unit. */
    static boolean isSame(String one, String other) {
        return meaning(one).equals(meaning(other));
    }

    private static String meaning(String unit) {
        return NAMES.find(unit).orElseGet(() -> Text.plain(unit));
    }
}
