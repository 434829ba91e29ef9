package org.provenant.web.sanitisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.sanitisation.UploadWipeReports;
import org.provenant.application.sanitisation.WipeImportList;
import org.provenant.application.sanitisation.WipeImportSort;
import org.provenant.application.shared.Page;
import org.provenant.domain.sanitisation.ReportMatch;
import org.provenant.web.compliance.SentFile;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** The imports of reports, and the form that takes further reports in. */
@Named
@RequestScoped
public class WipeImportListPage {

    @Inject
    WipeImportList imports;

    @Inject
    UploadWipeReports uploadReports;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable Page<WipeImportList.ImportRow> page;
    private @Nullable List<Part> files;

    /** Takes the chosen files in and shows what they speak of. */
    public void upload() {
        var sent = new ArrayList<AddPaper.Sent>();
        for (var file : files == null ? List.<Part>of() : files) {
            var one = SentFile.of(file);
            if (one != null) {
                sent.add(one);
            } else if (!Objects.requireNonNullElse(file.getSubmittedFileName(), "")
                    .isBlank()) {
                sent.add(new AddPaper.Sent(file.getSubmittedFileName(), new byte[0]));
            }
        }
        redirects.to("/drive/import.xhtml?id=" + uploadReports.upload(sent).value());
    }

    public Page<WipeImportList.ImportRow> getPage() {
        if (page == null) {
            page = imports.find(WipeImportSort.UPLOADED_AT.downwards(), address.getSize(), address.getCursor());
        }
        return page;
    }

    public ReportMatch[] getMatches() {
        return ReportMatch.values();
    }

    public @Nullable List<Part> getFiles() {
        return files;
    }

    public void setFiles(@Nullable List<Part> files) {
        this.files = files;
    }
}
