package org.provenant.web.management;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.management.ManagementFormList;
import org.provenant.domain.management.ManagementForm;
import org.provenant.web.platform.Languages;

/** The kinds of management reports, under the names that their forms give them. */
@Named
@RequestScoped
public class ManagementListPage {

    @Inject
    ManagementFormList forms;

    @Inject
    Languages languages;

    private @Nullable List<ManagementForm> latest;

    public List<ManagementForm> getForms() {
        if (latest == null) {
            latest = forms.latest();
        }
        return latest;
    }

    public String name(ManagementForm form) {
        return form.name(languages.getLanguage());
    }

    public String addressee(ManagementForm form) {
        return form.addressee(languages.getLanguage());
    }

    /** The headings of its columns from left to right. */
    public List<String> headings(ManagementForm form) {
        return form.facts().layout().columns().stream()
                .map(each -> each.heading(languages.getLanguage()))
                .toList();
    }
}
