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
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.DeclarationList;
import org.provenant.application.customs.DeclarationRow;
import org.provenant.application.intake.UploadImport;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Takes in a supplier's file: first the declaration is chosen, then the file. */
@Named
@RequestScoped
public class UploadPage {

    @Inject
    DeclarationList declarations;

    @Inject
    DeclarationCard declarationCard;

    @Inject
    UploadImport uploadImport;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable Part file;
    private DeclarationCard.@Nullable Card declaration;

    public void upload() {
        var chosen = Objects.requireNonNull(file);
        try (var content = chosen.getInputStream()) {
            var id = uploadImport.upload(
                    new DeclarationId(declarationNumber()), chosen.getSubmittedFileName(), content.readAllBytes());
            redirects.to("/intake/map.xhtml?id=" + id.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long declarationNumber() {
        return Objects.requireNonNull(address.number("declaration"));
    }

    public boolean isChosen() {
        return address.number("declaration") != null;
    }

    /** Declarations of which devices are still to be registered. */
    public List<DeclarationRow> getOpen() {
        return declarations.choices(address.value("q"));
    }

    public DeclarationCard.Card getDeclaration() {
        if (declaration == null) {
            declaration = declarationCard.get(new DeclarationId(declarationNumber()));
        }
        return declaration;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
