package org.provenant.web.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.provenant.domain.inspection.SubjectKind;

/** The page of a record that an inspection names. */
@Named
@ApplicationScoped
public class SubjectLink {

    /** The address of the record's page. */
    public String to(SubjectKind kind, long record) {
        return switch (kind) {
                    case EQUIPMENT -> "/equipment/card.xhtml?id=";
                    case PERMIT -> "/permit/card.xhtml?id=";
                    case DECLARATION -> "/customs/card.xhtml?id=";
                    case DOSSIER -> "/licensing/card.xhtml?id=";
                    case REPORT -> "/reporting/card.xhtml?id=";
                }
                + record;
    }
}
