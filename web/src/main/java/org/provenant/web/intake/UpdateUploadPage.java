package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.updates.UploadUpdate;
import org.provenant.web.platform.Redirects;

/** Takes in a spreadsheet that updates devices. */
@Named
@RequestScoped
public class UpdateUploadPage {

    @Inject
    UploadUpdate uploadUpdate;

    @Inject
    Redirects redirects;

    private @Nullable Part file;

    public void upload() {
        var chosen = Objects.requireNonNull(file);
        try (var content = chosen.getInputStream()) {
            var id = uploadUpdate.upload(chosen.getSubmittedFileName(), content.readAllBytes());
            redirects.to("/intake/update-map.xhtml?id=" + id.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
