package org.provenant.web.audit;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.History;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.application.audit.HistoryExport;
import org.provenant.application.audit.HistoryWords;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.LineName;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.Choice;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;

/** The history in the user's words: what was done, to what, and each value before and after. */
@Named
@RequestScoped
public class HistoryText implements HistoryExport.Words {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("Company", "/organisation/company.xhtml"),
            Map.entry("LabelSheet", "/labelling/sheet.xhtml"),
            Map.entry("Place", "/organisation/place.xhtml"),
            Map.entry("Person", "/organisation/person.xhtml"),
            Map.entry("Unit", "/organisation/unit.xhtml"),
            Map.entry("Handover", "/custody/handover.xhtml"),
            Map.entry("Repair", "/custody/repair.xhtml"),
            Map.entry("MoveRequest", "/custody/request.xhtml"),
            Map.entry("UserAccount", "/identity/card.xhtml"),
            Map.entry("OutgoingMail", "/mail/card.xhtml"),
            Map.entry("Permit", "/permit/card.xhtml"),
            Map.entry("Declaration", "/customs/card.xhtml"),
            Map.entry("Equipment", "/equipment/card.xhtml"),
            Map.entry("DeviceUpdate", "/intake/update.xhtml"),
            Map.entry("ImportBatch", "/intake/card.xhtml"),
            Map.entry("DeclarationUpload", "/customs/file.xhtml"),
            Map.entry("PeriodicReport", "/reporting/card.xhtml"),
            Map.entry("ReportDraft", "/reporting/draft.xhtml"),
            Map.entry("EvidencePack", "/evidence/card.xhtml"),
            Map.entry("Schedule", "/schedule/card.xhtml"),
            Map.entry("Dossier", "/licensing/card.xhtml"),
            Map.entry("Difference", "/receiving/card.xhtml"),
            Map.entry("Inspection", "/inspection/card.xhtml"),
            Map.entry("Shipment", "/customs/shipment.xhtml"),
            Map.entry("UseConsent", "/consent/card.xhtml"),
            Map.entry("Breach", "/breach/card.xhtml"),
            Map.entry("DeadlineNotice", "/deadline/notice.xhtml"),
            Map.entry("DisposalOrder", "/disposal/card.xhtml"),
            Map.entry("DisposalPartner", "/disposal/partner.xhtml"),
            Map.entry("Loss", "/loss/card.xhtml"),
            Map.entry("Drive", "/drive/card.xhtml"),
            Map.entry("WipeImport", "/drive/import.xhtml"));

    @Inject
    HistoryWords words;

    @Inject
    History history;

    @Inject
    Labels labels;

    @Inject
    Languages languages;

    @Inject
    ServletContext context;

    @Inject
    Callers callers;

    /** What was done; the name in the program where it is no longer done. */
    @Override
    public String useCase(String name) {
        return labels.find("usecase." + name).orElse(name);
    }

    /** The kind of a record. */
    @Override
    public String entity(String name) {
        return labels.find("audit.entity." + name).orElse(name);
    }

    /** A record that an act named, or all records of a kind that a list shows. */
    public String subject(HistoryEntry.Subject subject) {
        return subject.id() == 0
                ? labels.text("audit.label.allOf", entity(subject.entity()))
                : entity(subject.entity()) + " " + subject.id();
    }

    /** The name of a record as it was; roles, fields of dossiers and numbers of lines in the words of today. */
    @Override
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
    @Override
    public String field(String name) {
        return labels.findTerm("field." + name).orElse(name);
    }

    /** A field of a record of this kind, which may call it otherwise than others do. */
    @Override
    public String field(String entity, String name) {
        return labels.findTerm("field." + entity + "." + name).orElseGet(() -> field(name));
    }

    /** The fields that are called like this one. */
    Set<String> fieldsCalled(String name) {
        var word = field(name);
        return history.fields().stream()
                .filter(each -> field(each).equals(word))
                .collect(toSet());
    }

    /** What fields are called, each word once, with the first of its fields. */
    List<Choice> fieldChoices() {
        var words = new HashSet<String>();
        return choices(history.fields(), this::field).stream()
                .filter(choice -> words.add(choice.text()))
                .toList();
    }

    /** Names in words, by the words. */
    static List<Choice> choices(Collection<String> names, UnaryOperator<String> words) {
        return names.stream()
                .map(name -> new Choice(name, words.apply(name)))
                .sorted(Comparator.comparing(Choice::text, Collator.getInstance(Language.VI.locale())))
                .toList();
    }

    /** One side of a change; empty for nothing. */
    @Override
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

    /** A side of a comparison, which may know another record by its number alone. */
    public String side(String entity, String field, @Nullable FieldValue value) {
        return value != null && value.id() != null ? "#" + value.id() : value(entity, field, value);
    }

    /** Why an act was refused. */
    public String refusal(RuleViolated why) {
        return labels.sentence(why);
    }

    /** The page of a record, or null if that kind of record has none that the caller may open. */
    public @Nullable String page(String entity, long id) {
        var page = mayOpen(entity) ? PAGES.get(entity) : null;
        try {
            return page == null || id == 0 || context.getResource(page) == null ? null : page + "?id=" + id;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean mayOpen(String entity) {
        return switch (entity) {
            case "Company" -> callers.current().may(Permission.MANAGE_COMPANIES);
            case "OutgoingMail" -> callers.current().may(Permission.MANAGE_MAIL);
            case "UserAccount" -> callers.current().may(Permission.READ_USERS);
            default -> true;
        };
    }
}
