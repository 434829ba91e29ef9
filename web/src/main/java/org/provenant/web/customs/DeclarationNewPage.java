package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.application.permit.PermitLineRow;
import org.provenant.application.permit.PermitLines;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.web.platform.EntryRows;
import org.provenant.web.platform.Redirects;

/** Enters a customs declaration; its goods are taken off the permits. */
@Named
@RequestScoped
public class DeclarationNewPage {

    @Inject
    RegisterDeclaration registerDeclaration;

    @Inject
    PermitLines permitLines;

    @Inject
    EntryRows rows;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirects redirects;

    private final DeclarationFields fields = new DeclarationFields();
    private @Nullable List<DeclarationLineEntry> lines;
    private @Nullable List<PermitLineRow> choices;

    public void save() {
        var goods = getLines().stream()
                .filter(DeclarationLineEntry::isBegun)
                .map(line -> line.drawnFrom(getChoices()))
                .toList();
        var registered = registerDeclaration.register(fields.facts(), goods);
        redirects.to(
                "/customs/card.xhtml?id=" + registered.id().value(),
                "customs.done.registered",
                fields.facts().number());
    }

    public DeclarationFields getFields() {
        return fields;
    }

    /** A row for each kind of goods; those left empty do not count. */
    public List<DeclarationLineEntry> getLines() {
        if (lines == null) {
            lines = rows.make(DeclarationLineEntry::new);
        }
        return lines;
    }

    /** The permit lines with something left, and those that this form names already. */
    public List<PermitLineRow> getChoices() {
        if (choices == null) {
            choices = permitLines.choices(null, null, named());
        }
        return choices;
    }

    private List<PermitLineId> named() {
        return IntStream.range(0, rows.getCount())
                .mapToObj(row -> request.getParameter("permitLine" + row))
                .filter(value -> value != null && value.matches("\\d{1,18}"))
                .map(value -> new PermitLineId(Long.parseLong(value)))
                .toList();
    }

    /** The form in which a select names a permit line. */
    public PermitLineId idOf(long line) {
        return new PermitLineId(line);
    }
}
