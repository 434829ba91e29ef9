package org.provenant.web.stocktake;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provenant.application.stocktake.CountDevices;
import org.provenant.application.stocktake.StocktakeRows;
import org.provenant.application.stocktake.StocktakeTally;
import org.provenant.application.usecase.Denied;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.stocktake.ScanWay;
import org.provenant.domain.stocktake.ScannedCode;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeScan;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.api.Json;

/**
 * What the counting page says to the server while it stays open: it asks for the counts of all, and sends what was read.
 * The page keeps every scan until it is answered here, and sends it again if it is not; each carries a key, so that what
 * arrives twice counts once.
 */
@WebServlet("/stocktake/scans")
public class StocktakeScans extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String NUMBER = "\\d{1,18}";
    private static final int PARTS = 6;

    @Inject
    transient StocktakeTally tally;

    @Inject
    transient StocktakeRows rows;

    @Inject
    transient CountDevices countDevices;

    @Inject
    transient Clock clock;

    @Inject
    transient Labels labels;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, () -> {
            var id = id(request);
            return request.getParameter("list") == null ? tally.of(id) : rows.expected(id);
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer(response, () -> {
            var sent = request.getParameterValues("scan");
            var scans = Arrays.stream(sent == null ? new String[0] : sent)
                    .map(this::read)
                    .filter(Objects::nonNull)
                    .toList();
            return countDevices.count(id(request), scans);
        });
    }

    private static StocktakeId id(HttpServletRequest request) {
        var id = request.getParameter("id");
        if (id == null || !id.matches(NUMBER)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, String.valueOf(id));
        }
        return new StocktakeId(Long.parseLong(id));
    }

    /** One scan: key, milliseconds since it was read, way, place, custodian and code, with tabs between. */
    private StocktakeScan.@Nullable Facts read(String line) {
        var parts = line.split("\t", PARTS);
        if (parts.length < PARTS
                || !parts[1].matches(NUMBER)
                || Text.tidy(parts[PARTS - 1]).isEmpty()) {
            return null;
        }
        var place = parts[3].matches(NUMBER) ? new PlaceId(Long.parseLong(parts[3])) : null;
        var custodian = parts[4].matches(NUMBER) ? new PersonId(Long.parseLong(parts[4])) : null;
        var way = Arrays.stream(ScanWay.values())
                .filter(each -> each.name().equals(parts[2]))
                .findFirst()
                .orElse(ScanWay.FIELD);
        return new StocktakeScan.Facts(
                parts[0],
                new ScannedCode(parts[PARTS - 1]),
                way,
                place,
                custodian,
                clock.instant().minusMillis(Long.parseLong(parts[1])));
    }

    private void answer(HttpServletResponse response, Supplier<Object> question) throws IOException {
        Object answer;
        try {
            answer = question.get();
        } catch (RuleViolated refusal) {
            response.setStatus(
                    refusal.rule().kind() == Rule.Kind.NOT_FOUND
                            ? HttpServletResponse.SC_NOT_FOUND
                            : HttpServletResponse.SC_CONFLICT);
            answer = new Refusal(labels.sentence(refusal));
        } catch (Denied denied) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            answer = new Refusal(labels.text("stocktake.error.denied"));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Json.write(answer, response.getOutputStream());
    }

    /** Why nothing was done. */
    private record Refusal(String refused) {}
}
