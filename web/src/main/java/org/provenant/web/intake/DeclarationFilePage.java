package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.declarations.CheckedDeclarations;
import org.provenant.application.intake.declarations.ConfirmDeclarations;
import org.provenant.application.intake.declarations.DeclarationFiles;
import org.provenant.application.intake.declarations.MapDeclarations;
import org.provenant.application.intake.declarations.UploadDeclarations;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.ReturnedFile;
import org.provenant.application.intake.sheet.SheetName;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.DeclarationOutcome;
import org.provenant.domain.intake.DeclarationUploadId;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Brings declarations out of customs software into the register, step by step: upload, columns, check, register. */
@Named
@RequestScoped
public class DeclarationFilePage {

    private static final String PAGE = "/customs/file.xhtml?id=";

    /** So many problems are shown; the file that goes back has all. */
    private static final int MOST_PROBLEMS = 200;

    private static final CheckedDeclarations NOTHING = new CheckedDeclarations(0, List.of(), List.of());

    @Inject
    DeclarationFiles files;

    @Inject
    UploadDeclarations uploadDeclarations;

    @Inject
    MapDeclarations mapDeclarations;

    @Inject
    ConfirmDeclarations confirmDeclarations;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable Part file;
    private DeclarationFiles.@Nullable Uploaded row;
    private @Nullable MappingForm<DeclarationColumn> form;
    private @Nullable CheckedDeclarations checked;

    public void upload() {
        var chosen = Objects.requireNonNull(file);
        try (var content = chosen.getInputStream()) {
            var id = uploadDeclarations.upload(chosen.getSubmittedFileName(), content.readAllBytes());
            redirects.to(PAGE + id.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Declares what the columns say and has every row checked. */
    public void check() {
        var declared = Objects.requireNonNull(getForm());
        var mapping = declared.declared();
        DeclarationColumn.requireComplete(mapping);
        declared.requireAnswers();
        mapDeclarations.map(id(), mapping);
        redirects.to(PAGE + address.id());
    }

    public void confirm() {
        var declarations = confirmDeclarations.confirm(id());
        redirects.to(PAGE + address.id(), "customs.done.fileRegistered", declarations);
    }

    /** Gives the user's own file back with the reasons in it. */
    public void download() {
        var name = files.get(id()).fileName();
        var problems = getResult().problems();
        var mapping = files.propose(id()).mapping();
        var opened = files.open(id());
        Downloads.send(
                name,
                ReturnedFile.mediaType(opened),
                out -> ReturnedFile.write(opened, mapping, problems, languages.getLanguage(), out));
    }

    public boolean isUploaded() {
        return address.number("id") != null;
    }

    private DeclarationUploadId id() {
        return new DeclarationUploadId(address.id());
    }

    /** The file that the page shows; nothing before one is uploaded. */
    public DeclarationFiles.@Nullable Uploaded getRow() {
        if (row == null && isUploaded()) {
            row = files.get(id());
        }
        return row;
    }

    /** The latest uploads of the company. */
    public List<DeclarationFiles.Uploaded> getLatest() {
        return files.latest();
    }

    /** What the columns say; nothing before a file is uploaded. */
    public @Nullable MappingForm<DeclarationColumn> getForm() {
        if (form == null && isUploaded()) {
            form = new MappingForm<>(
                    DeclarationColumn.class,
                    address,
                    found(),
                    declared -> files.review(id(), declared),
                    address.value("check") != null);
        }
        return form;
    }

    private Proposal<DeclarationColumn> found() {
        var sheet = address.value("sheet");
        var header = address.number("header");
        return header == null || getSheets().size() > 1 && sheet == null
                ? files.propose(id())
                : files.below(id(), sheet == null ? getSheets().get(0).name() : sheet, Math.toIntExact(header));
    }

    public List<SheetName> getSheets() {
        return isUploaded() ? files.open(id()).sheets() : List.of();
    }

    /** Whether somebody has to say what the columns mean before anything else, or wants to. */
    public boolean isMapping() {
        return isUploaded() && (!isChecked() || address.value("map") != null);
    }

    /** Whether it is known how the file is read, so that its rows were checked. */
    public boolean isChecked() {
        var shown = getRow();
        return shown != null && shown.state() != BatchState.UPLOADED;
    }

    /** What the check finds; nothing while it is not known how the file is read. */
    public CheckedDeclarations getResult() {
        if (checked == null) {
            checked = isChecked() ? files.check(id()) : NOTHING;
        }
        return checked;
    }

    /** How many declarations can be registered. */
    public int getFresh() {
        return getResult().count(DeclarationOutcome.NEW);
    }

    /** How many declarations the register has already. */
    public int getKnown() {
        return getResult().count(DeclarationOutcome.KNOWN);
    }

    /** How many declarations have something wrong with them. */
    public int getRefused() {
        return getResult().count(DeclarationOutcome.REFUSED);
    }

    public List<RowProblem> getProblems() {
        return getResult().problems().stream().limit(MOST_PROBLEMS).toList();
    }

    /** Why a value cannot be. */
    public String reason(RowProblem problem) {
        return problem.reason(Terms.in(languages.getLanguage()));
    }

    /** What to do about it. */
    public String hint(RowProblem problem) {
        return problem.hint(Terms.in(languages.getLanguage()));
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
