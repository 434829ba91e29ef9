package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.BreachList;
import org.provenant.application.compliance.BreachRow;
import org.provenant.application.compliance.CloseBreaches;
import org.provenant.domain.compliance.BreachId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.Redirects;

/** Closes the breaches that were chosen in the register, all with the same evidence. */
@Named
@RequestScoped
public class BreachClosePage {

    @Inject
    BreachList breaches;

    @Inject
    CloseBreaches closeBreaches;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirects redirects;

    private @Nullable List<BreachRow> rows;
    private String seen = "";
    private @Nullable String remedy;
    private @Nullable String evidence;
    private @Nullable Part file;

    /** Remembers which versions the user sees. */
    public void load() {
        var pairs = new ArrayList<String>();
        getRows().forEach(row -> pairs.add(row.id() + ":" + row.version()));
        seen = String.join("-", pairs);
    }

    public void close() {
        var chosen = chosen();
        closeBreaches.close(new CloseBreaches.Command(
                chosen, Objects.requireNonNull(remedy), Objects.requireNonNull(evidence), SentFile.of(file)));
        redirects.to("/breach/list.xhtml", "breach.done.closedSeveral", chosen.size());
    }

    private List<CloseBreaches.Seen> chosen() {
        var chosen = new ArrayList<CloseBreaches.Seen>();
        for (var pair : seen.split("-")) {
            if (pair.matches("\\d{1,18}:\\d{1,9}")) {
                var parts = pair.split(":");
                chosen.add(new CloseBreaches.Seen(new BreachId(Long.parseLong(parts[0])), Integer.parseInt(parts[1])));
            }
        }
        return chosen;
    }

    /** Those of the chosen that are open. */
    public List<BreachRow> getRows() {
        if (rows == null) {
            rows = breaches.open(ids());
        }
        return rows;
    }

    private List<BreachId> ids() {
        var ids = new ArrayList<BreachId>();
        var values = request.getParameterValues("ids");
        for (var value : values == null ? new String[0] : values) {
            for (var number : value.split("-")) {
                if (!number.matches("\\d{1,18}")) {
                    throw new RuleViolated(ValueRule.NO_SUCH_RECORD, number);
                }
                ids.add(new BreachId(Long.parseLong(number)));
            }
        }
        return ids;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = seen == null ? "" : seen;
    }

    public @Nullable String getRemedy() {
        return remedy;
    }

    public void setRemedy(@Nullable String remedy) {
        this.remedy = remedy;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
