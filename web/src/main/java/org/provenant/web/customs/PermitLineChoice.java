package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.permit.PermitLineRow;
import org.provenant.application.permit.PermitLines;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.web.platform.EntryRows;

/** The permit lines from which a form takes goods: those with something left, and those that it names already. */
@Named
@RequestScoped
public class PermitLineChoice {

    @Inject
    PermitLines permitLines;

    @Inject
    EntryRows rows;

    @Inject
    HttpServletRequest request;

    private @Nullable List<PermitLineRow> choices;

    public List<PermitLineRow> getRows() {
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
