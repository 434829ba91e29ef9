package org.provenant.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;

/**
 * Names the caller of each page: the user of the session, with the rights of this moment. Whoever has not signed in, or
 * not for half an hour, is led to the sign-in page and from there back to the same address.
 */
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Pages for strangers. */
    private static final Set<String> OPEN = Set.of(Paths.SIGN_IN, Paths.ERROR, "/setup.xhtml", "/preferences");

    @Inject
    transient Callers callers;

    @Inject
    transient CallerLookup lookup;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.isFile(request) || Paths.isService(request)) {
            chain.doFilter(request, response);
            return;
        }
        var caller = callerOf(request);
        if (caller.isPresent() && mustChangePassword(caller.get(), request)) {
            Redirects.seeOther(request, response, Paths.ACCOUNT);
        } else if (caller.isPresent()) {
            keepCompany(caller.get(), request, response);
            var binding = callers.bind(caller.get());
            try {
                chain.doFilter(request, response);
            } finally {
                binding.close();
            }
        } else if (OPEN.contains(Paths.served(request))) {
            chain.doFilter(request, response);
        } else {
            leadToSignIn(request, response);
        }
    }

    /** A role that is given elsewhere must not change the company under pages that are open. */
    private static void keepCompany(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var company = caller.company();
        if (company != null && !company.equals(SignedIn.company(request))) {
            SignedIn.choose(request, response, company);
        }
    }

    private Optional<Caller> callerOf(HttpServletRequest request) {
        var session = request.getSession(false);
        var user = SignedIn.user(session);
        if (session == null || user == null) {
            return Optional.empty();
        }
        return lookup.callerInSession(user, SignedIn.key(session), SignedIn.company(request));
    }

    /** A password that was handed over opens nothing but the page on which it is replaced. */
    private boolean mustChangePassword(Caller caller, HttpServletRequest request) {
        var path = Paths.served(request);
        return caller.roles().isEmpty()
                && !OPEN.contains(path)
                && !path.equals(Paths.ACCOUNT)
                && !path.equals("/sign-out")
                && lookup.mustChangePassword(caller.requireUser());
    }

    private static void leadToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var expired = SessionSecretFilter.wasSignedIn(request);
        var address = request.getContextPath() + Paths.signInFor(Paths.withQuery(request), expired);
        if (Redirects.isPartial(request)) {
            Redirects.partial(response, address);
        } else {
            Redirects.seeOther(request, response, Paths.signInFor(Paths.withQuery(request), expired));
        }
    }
}
