package org.provenant.web.labelling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.provenant.application.usecase.Settings;

/** Where users find the register: as the administrator has set it, else as whoever asks now has found it. */
@RequestScoped
public class PublicAddress {

    private static final String PROTO = "X-Forwarded-Proto";

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    /** Without a stroke at its end. */
    public URI get() {
        var set = settings.address();
        return set == null ? asked() : set;
    }

    /** Whether the administrator has set it, so that it is the same for everybody. */
    public boolean isSet() {
        return settings.address() != null;
    }

    private URI asked() {
        var url = request.getRequestURL();
        var scheme = "https".equals(request.getHeader(PROTO)) ? "https" : request.getScheme();
        var host = URI.create(url.toString()).getRawAuthority();
        return URI.create(scheme + "://" + host + request.getContextPath());
    }
}
