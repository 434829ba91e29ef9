package org.provenant.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;

/**
 * The language of the current request: the one chosen, kept in a cookie, else what the browser asks for. Only ever one of
 * {@link Language}.
 */
@Named
@RequestScoped
public class Languages {

    /** Cookie that keeps the choice. */
    public static final String COOKIE = "prv_language";

    @Inject
    HttpServletRequest request;

    private @Nullable Language language;

    public Language getLanguage() {
        if (language == null) {
            language = of(request);
        }
        return language;
    }

    static Language of(HttpServletRequest request) {
        var chosen = Cookies.value(request, COOKIE, Language.class);
        return chosen == null ? Language.of(request.getLocale()) : chosen;
    }

    /** Whether somebody chose a language in this browser; it then holds over the account's. */
    public boolean isChosen() {
        return Cookies.value(request, COOKIE, Language.class) != null;
    }

    /** Keeps a choice in the browser, from a page's action. */
    public void keep(Language chosen) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        language = chosen;
        Cookies.set(request, (HttpServletResponse) external.getResponse(), COOKIE, chosen.tag(), Cookies.YEAR);
    }

    public String getTag() {
        return getLanguage().tag();
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }

    public List<Language> getAll() {
        return List.of(Language.values());
    }
}
