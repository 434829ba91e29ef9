package org.provenant.domain.regulation;

import java.util.EnumSet;
import java.util.Set;

/** What somebody wants to import goods for, in plain words, and the cases that are made for it. */
public enum ImportPurpose {
    OWN_PRODUCTION(PermittedCase.SP1, PermittedCase.SP2),
    OPERATE_LINE(PermittedCase.SP2, PermittedCase.SP1),
    FOREIGN_SERVICES(PermittedCase.SP3),
    SPECIAL_TASK(PermittedCase.SP4),
    RETURN_AFTER_REPAIR(PermittedCase.SP5),
    REPLACE_OR_REPAIR(PermittedCase.SP6),
    RESEARCH(PermittedCase.RS1),
    REPAIR_FOR_FOREIGN_TRADER(PermittedCase.PR1),
    CHIP_PROJECT,
    /** No case is made for it. */
    SALE_IN_VIETNAM;

    private final Set<PermittedCase> cases;

    ImportPurpose(PermittedCase... cases) {
        this.cases = EnumSet.noneOf(PermittedCase.class);
        this.cases.addAll(Set.of(cases));
    }

    public boolean suits(PermittedCase permittedCase) {
        return cases.contains(permittedCase);
    }
}
