package org.provenant.web.labelling;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.provenant.application.labelling.LabelledDevice;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.equipment.DeviceCode;
import org.provenant.domain.identity.Permission;
import org.provenant.web.platform.PointAddress;
import org.provenant.web.platform.Redirects;
import org.provenant.web.platform.SignedIn;

/**
 * Leads to the device whose label was scanned with a telephone, and to what is typed or scanned into the search box at
 * the top: the device, if it is exactly one, else the list of what the words find.
 */
@WebServlet({"/d/*", "/find"})
public class FindServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LabelledDevice devices;

    @Inject
    transient Callers callers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        var wanted = wanted(request);
        var found = callers.current().may(Permission.READ_RECORDS) ? devices.find(wanted) : null;
        String to;
        if (found == null || found.isEmpty()) {
            to = "/equipment/list.xhtml?q=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        } else {
            var device = found.get();
            if (!device.company().equals(callers.current().company())) {
                SignedIn.choose(request, response, device.company());
            }
            to = "/equipment/card.xhtml?id=" + device.device().value() + (isOfALabel(request) ? "&scanned=yes" : "");
        }
        Redirects.seeOther(request, response, to + point(request));
    }

    private static String wanted(HttpServletRequest request) {
        var path = request.getPathInfo();
        var words = path == null ? request.getParameter("q") : DeviceCode.decoded(path.substring(1));
        return words == null ? "" : words.strip();
    }

    /** Whether it is the address that a label carries; the card then asks whether the device is there. */
    private static boolean isOfALabel(HttpServletRequest request) {
        var words = wanted(request);
        return request.getPathInfo() != null || !DeviceCode.read(words).equals(words);
    }

    /** The day that is looked at stays the same. */
    private static String point(HttpServletRequest request) {
        return parameter(request, PointAddress.DAY) + parameter(request, PointAddress.READING);
    }

    private static String parameter(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
