package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.web.platform.EntryRows;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Enters a customs declaration; its goods are taken off the permits. */
@Named
@RequestScoped
public class DeclarationNewPage {

    @Inject
    RegisterDeclaration registerDeclaration;

    @Inject
    PermitLineChoice permitLines;

    @Inject
    EntryRows rows;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private final DeclarationFields fields = new DeclarationFields();
    private @Nullable List<DeclarationLineEntry> lines;

    public void save() {
        var goods = getLines().stream()
                .filter(DeclarationLineEntry::isBegun)
                .map(line -> line.drawnFrom(permitLines.getRows()))
                .toList();
        var registered = registerDeclaration.register(fields.facts(), goods);
        redirects.to(
                "/customs/card.xhtml?id=" + registered.id().value(),
                "customs.done.registered",
                fields.facts().number());
    }

    /** Whoever comes from a permit takes goods off that permit. */
    private void begin(DeclarationLineEntry first) {
        var permit = address.number("permit");
        if (permit != null && !FacesContext.getCurrentInstance().isPostback()) {
            permitLines.getRows().stream()
                    .filter(line -> permit.equals(line.permitId()))
                    .findFirst()
                    .ifPresent(line -> first.setPermitLine(permitLines.idOf(line.id())));
        }
    }

    public DeclarationFields getFields() {
        return fields;
    }

    /** A row for each kind of goods; those left empty do not count. */
    public List<DeclarationLineEntry> getLines() {
        if (lines == null) {
            lines = rows.make(DeclarationLineEntry::new);
            begin(lines.get(0));
        }
        return lines;
    }
}
