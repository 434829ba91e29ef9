package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.RuleField;

/** The routes by which devices can be disposed of today, with what each asks for, and the codes of waste. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class RouteList {

    @Inject
    DisposalRoutes routes;

    @Inject
    RuleBook rules;

    /** By their codes. */
    public List<DisposalRoute> today() {
        return routes.at(rules.now());
    }

    /** The codes of waste, by code. */
    public List<Waste> wasteCodes() {
        return routes.wasteCodes(rules.now()).stream()
                .map(row -> new Waste(
                        row.code(),
                        row.content().text(RuleField.NAME_VI),
                        row.content().text(RuleField.NAME_EN)))
                .toList();
    }

    /** A code of waste. */
    public record Waste(String code, String nameVi, String nameEn) implements Serializable {}
}
