package org.provenant.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.PointsInTime;
import org.provenant.domain.shared.PointInTime.Reading;

/** The day of the past that a page looks at, for the frame around every page. */
@Named
@RequestScoped
public class Past {

    /** Pages on which something is entered, and those of the history, which tells all days at once. */
    private static final Pattern OF_THE_PRESENT = Pattern.compile(
            "/(?:audit/.*|account|.*/(?:.*-)?(?:amend|answer|check|content|control|decide|edit|finder|give-role|grant|map|match"
                    + "|move|new|paper|rule|stage|submit|upload|withdraw-role))\\.xhtml");

    private static final Set<String> PLACE_IN_LIST = Set.of(PointAddress.DAY, PointAddress.READING, "after", "before");

    @Inject
    PointsInTime points;

    @Inject
    HttpServletRequest request;

    /** Whether a day of the past is looked at. */
    public boolean isShown() {
        return points.current() != null;
    }

    /** Whether the page can be looked at as of a day. */
    public boolean isOffered() {
        return !OF_THE_PRESENT.matcher(Paths.served(request)).matches();
    }

    /** The day that is looked at, or null. */
    public @Nullable LocalDate getDay() {
        var point = points.current();
        return point == null ? null : point.day();
    }

    /** How the day is read, the first reading if none is looked at. */
    public Reading getReading() {
        var point = points.current();
        return point == null ? Reading.AS_RECORDED : point.reading();
    }

    public Reading[] getReadings() {
        return Reading.values();
    }

    /** How addresses name a reading. */
    public String nameOf(Reading reading) {
        return PointAddress.nameOf(reading);
    }

    /** What else the address says, for forms that lead to another day of the same page. */
    public List<ListAddress.Kept> getKept() {
        return Paths.parametersOf(request).stream()
                .filter(name -> !PLACE_IN_LIST.contains(name))
                .map(name -> new ListAddress.Kept(name, String.valueOf(Paths.parameter(request, name))))
                .toList();
    }
}
