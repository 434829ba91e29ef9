package org.provenant.application.customs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationVersion;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The customs declarations of the company that the caller acts for. */
@ApplicationScoped
public class Declarations {

    @Inject
    Database database;

    @Inject
    Permits permits;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's declaration */
    public Declaration get(DeclarationId id) {
        var declaration = database.entities().find(Declaration.class, id.value());
        if (declaration == null
                || !declaration.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return declaration;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public Declaration get(DeclarationId id, int version) {
        var declaration = get(id);
        seenVersion.require(declaration, version, declaration.version());
        return declaration;
    }

    /**
     * Keeps the declaration, its lines and the permit lines that they are taken off as they are until the present
     * transaction ends. To be asked before the declaration is read. Everybody locks in this order, so that nobody
     * crosses another: the declaration, permit lines, its own lines.
     *
     * @param further permit lines that are going to be drawn on as well
     */
    public void lock(DeclarationId id, Collection<PermitLineId> further) {
        hold("select id from declaration where id = :id for update", id);
        var drawnOn = new HashSet<>(further);
        database.sql()
                .createQuery("select permit_line_id from declaration_line where declaration_id = :id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .forEach(line -> drawnOn.add(new PermitLineId(line)));
        permits.lock(drawnOn);
        hold("select id from declaration_line where declaration_id = :id order by id for update", id);
    }

    private void hold(String select, DeclarationId id) {
        database.sql()
                .createQuery(select)
                .bind("id", id.value())
                .mapTo(Long.class)
                .list();
    }

    /** Keeps what a declaration said before it was amended. */
    public void keep(DeclarationVersion version) {
        database.entities().persist(version);
    }

    /** Makes the declaration known, with a number, and with it its lines. */
    public Declaration add(Declaration declaration) {
        database.entities().persist(declaration);
        return declaration;
    }
}
