package org.provenant.application.regulation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RulePoint;

/** What the rule book says of a permitted case: the papers of its dossier and the procedure. */
@Lookup
@Allowed
public class CaseRules {

    @Inject
    RuleBook rules;

    /** @param point the point to read at; nothing for the latest edition today */
    public Rules of(PermittedCase permittedCase, @Nullable RulePoint point) {
        var at = point == null ? rules.now() : point;
        return new Rules(
                permittedCase,
                at,
                rules.checklist(permittedCase, at),
                Arrays.stream(ParameterCode.values())
                        .map(code -> rules.parameter(code, permittedCase, at))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** @param point the point that was read at */
    public record Rules(PermittedCase permittedCase, RulePoint point, List<Paper> papers, List<Parameter> parameters)
            implements Serializable {

        public Rules {
            papers = List.copyOf(papers);
            parameters = List.copyOf(parameters);
        }
    }
}
