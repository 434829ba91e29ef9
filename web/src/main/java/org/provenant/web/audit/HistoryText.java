package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.HistoryWords;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.shared.LineName;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;

/** The history in the user's words: what was done, to what, and each value before and after. */
@Named
@RequestScoped
public class HistoryText {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("Company", "/organisation/company.xhtml"),
            Map.entry("Place", "/organisation/place.xhtml"),
            Map.entry("Person", "/organisation/person.xhtml"),
            Map.entry("UserAccount", "/identity/card.xhtml"),
            Map.entry("Permit", "/permit/card.xhtml"),
            Map.entry("Declaration", "/customs/card.xhtml"),
            Map.entry("Equipment", "/equipment/card.xhtml"),
            Map.entry("ImportBatch", "/intake/card.xhtml"),
            Map.entry("DeclarationUpload", "/customs/file.xhtml"),
            Map.entry("PeriodicReport", "/reporting/card.xhtml"),
            Map.entry("Dossier", "/licensing/card.xhtml"),
            Map.entry("Difference", "/receiving/card.xhtml"),
            Map.entry("Shipment", "/customs/shipment.xhtml"));

    @Inject
    HistoryWords words;

    @Inject
    Labels labels;

    @Inject
    Languages languages;

    @Inject
    ServletContext context;

    /** What was done; the name in the program where it is no longer done. */
    public String useCase(String name) {
        return labels.find("usecase." + name).orElse(name);
    }

    /** The kind of a record. */
    public String entity(String name) {
        return labels.find("audit.entity." + name).orElse(name);
    }

    /** The name of a record as it was; roles, fields of dossiers and numbers of lines in the words of today. */
    public String label(String entity, String label) {
        return switch (entity) {
            case "RoleGrant" -> labels.findTerm("identity.Role." + label).orElse(label);
            case "DossierEntry" ->
                labels.findTerm("licensing.ContentField." + label).orElse(label);
            case "PermitLine", "DeclarationLine" ->
                LineName.read(LineName.Paper.PERMIT, label)
                        .map(line -> labels.text("audit.label.line", line.number(), Integer.toString(line.lineNo())))
                        .orElse(label);
            default -> label;
        };
    }

    /** A field of a record. */
    public String field(String name) {
        return labels.findTerm("field." + name).orElse(name);
    }

    /** One side of a change; empty for nothing. */
    public String value(String entity, String field, @Nullable FieldValue value) {
        var written = words.write(entity, field, value, languages.getLanguage());
        return switch (field) {
            case "permitLine" -> labels.permitLine(written);
            case "declarationLine" ->
                LineName.read(LineName.Paper.DECLARATION, written)
                        .map(labels::word)
                        .orElse(written);
            default -> written;
        };
    }

    /** Why an act was refused. */
    public String refusal(RuleViolated why) {
        return labels.sentence(why);
    }

    /** The page of a record, or null if that kind of record has none. */
    public @Nullable String page(String entity, long id) {
        var page = PAGES.get(entity);
        try {
            return page == null || context.getResource(page) == null ? null : page + "?id=" + id;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
