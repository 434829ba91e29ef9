package org.provenant.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.schedule.Colleagues;
import org.provenant.web.platform.Labels;

/** Users to whom something can be sent, for a form. */
@RequestScoped
public class ColleagueChoice {

    @Inject
    Colleagues colleagues;

    @Inject
    Labels labels;

    /** By name; who has no e-mail address is marked. */
    public List<SelectItem> all() {
        return colleagues.all().stream()
                .map(each -> new SelectItem(
                        Long.toString(each.id()),
                        each.reachable()
                                ? each.name() + " (" + each.login() + ")"
                                : labels.text("schedule.label.noAddress", each.name(), each.login())))
                .toList();
    }
}
