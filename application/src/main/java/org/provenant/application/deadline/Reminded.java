package org.provenant.application.deadline;

import java.util.Set;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.identity.Permission;

/** Who is reminded of deadlines: whoever works with the register; who only reads it is not. */
final class Reminded {

    private static final Set<Permission> WORK = Set.of(Permission.EDIT_EQUIPMENT, Permission.ISSUE_REPORTS);

    private Reminded() {}

    static boolean mayBe(Caller caller) {
        return WORK.stream().anyMatch(caller::may);
    }

    static boolean mayBe(Set<Permission> permissions) {
        return WORK.stream().anyMatch(permissions::contains);
    }
}
